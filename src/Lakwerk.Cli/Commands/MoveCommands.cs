using System.CommandLine;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Moving;

namespace Lakwerk.Cli.Commands;

/// <summary>Copies of an office: to other servers, into a backup, and back. Each is taken up where it was stopped, and verified to the last hash.</summary>
internal static class MoveCommands
{
    public static Command CreateMigrate(Session session)
    {
        var folder = new Argument<string>("folder") { Description = "The folder that holds the office. Its server must be stopped, or migrate again afterwards." };
        return Create(session, "migrate", "Copy the office in a folder to PostgreSQL and S3, and verify every hash.", folder,
            (place, from, progress) => Migrate(new OfficePlace(from), place, progress, session));
    }

    public static Command CreateBackup(Session session)
    {
        var folder = new Argument<string>("folder") { Description = "Where the backup goes; one that is there is brought up to date." };
        return Create(session, "backup", "Copy an office into a folder as it stands now, also while it is in use, and verify every hash.", folder,
            (place, to, progress) => OfficeMove.Backup(place, to, DateTimeOffset.UtcNow, progress, session.Stop));
    }

    public static Command CreateRestore(Session session)
    {
        var folder = new Argument<string>("folder") { Description = "The backup." };
        return Create(session, "restore", "Make an office of a backup, and verify every hash.", folder,
            (place, from, progress) => OfficeMove.Restore(from, place, progress, session.Stop));
    }

    /// <summary>With everything on servers, a folder of this machine that nobody named is only scratch.</summary>
    private static TransferReport Migrate(OfficePlace from, OfficePlace to, IProgress<int> progress, Session session)
    {
        if (!to.IsShared || to.Blobs is null || to.Folder != PlaceOptions.DefaultFolder) return OfficeMove.Migrate(from, to, progress, session.Stop);
        var scratch = Directory.CreateTempSubdirectory("lakwerk-");
        try
        {
            return OfficeMove.Migrate(from, to with { Folder = scratch.FullName }, progress, session.Stop);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static Command Create(Session session, string name, string description, Argument<string> folder, Func<OfficePlace, string, IProgress<int>, TransferReport> copy)
    {
        var (place, data, json) = (new PlaceOptions(), PlaceOptions.Data(), Options.Json());
        var command = place.AddTo(new Command(name, description) { folder, data, json });
        command.SetAction(parsed =>
        {
            using var progress = new BlobProgress(session);
            var report = copy(place.Of(parsed, parsed.GetRequiredValue(data)), parsed.GetRequiredValue(folder), progress);
            progress.Dispose();
            if (parsed.GetValue(json)) session.Write(stream => WriteJson(stream, report));
            else session.Output.WriteLine(
                $"{report.Dossiers} dossiers, {report.Records} records ({report.NewRecords} new), {report.Blobs} files ({report.NewBlobs} new): every chain and every hash holds.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteJson(Stream stream, TransferReport report) => JsonOutput.Write(stream, json =>
    {
        json.WriteString("office", report.Office);
        json.WriteNumber("dossiers", report.Dossiers);
        json.WriteNumber("records", report.Records);
        json.WriteNumber("newRecords", report.NewRecords);
        json.WriteNumber("blobs", report.Blobs);
        json.WriteNumber("newBlobs", report.NewBlobs);
    });
}
