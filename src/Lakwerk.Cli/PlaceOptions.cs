using System.CommandLine;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli;

/// <summary>Where an office is kept, for every command that opens one.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string?> _store = new("--store")
    {
        Description = $"Where journals and accounts are: folder, or postgres://user@host/database. Else {OfficePlace.StoreVariable}, else the folder.",
        HelpName = "address",
        Recursive = true,
    };

    private readonly Option<string?> _blobs = new("--blobs")
    {
        Description = $"Where files are: a folder, or s3://bucket/prefix?endpoint=https://…. Else {OfficePlace.BlobsVariable}, else the folder.",
        HelpName = "address",
        Recursive = true,
    };

    /// <summary>The folder of an office when nobody names one.</summary>
    public const string DefaultFolder = "kantoor";

    public static Option<string> Data() => new("--office", "--data")
    {
        Description = "The folder of the office; with --store and --blobs only for scratch and copies at hand.",
        HelpName = "folder",
        DefaultValueFactory = _ => DefaultFolder,
    };

    public Command AddTo(Command command)
    {
        command.Options.Add(_store);
        command.Options.Add(_blobs);
        return command;
    }

    public OfficePlace Of(ParseResult parsed, string folder) => OfficePlace.Of(folder, parsed.GetValue(_store), parsed.GetValue(_blobs));
}
