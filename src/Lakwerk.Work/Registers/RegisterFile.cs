using Lakwerk.Intake;
using Lakwerk.Intake.Unpacking;
using Lakwerk.Work.ReadingBack;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.Registers;

/// <summary>Fills a register from files, folders and the export of a portal, and holds new documents against it.</summary>
public static class RegisterFile
{
    /// <summary>A release may hold far more than one upload.</summary>
    private static readonly IntakeLimits ReleaseLimits = IntakeLimits.Default with { Items = 200_000, UnpackedBytes = 16L * 1024 * 1024 * 1024, Ratio = 1000 };

    private static readonly string[] LinkHeaders = ["link", "url", "publieke link", "publiekelink", "vindplaats", "detail url", "documentlink"];
    private static readonly string[] NameHeaders = ["bestandsnaam", "file", "filename", "file name", "document", "document id", "document nr", "id", "nr"];

    /// <summary>Adds a file, every document in a folder, or what a package released; gives how many were new.</summary>
    /// <param name="folder">The folder of the register.</param>
    /// <param name="path">A file, a folder, or a package as a folder or zip.</param>
    /// <param name="links">Export of a portal that ties file names or numbers to links; null without one.</param>
    /// <param name="link">Link of the file, or of the page that lists the folder.</param>
    /// <param name="options">How files are opened.</param>
    public static RegisterAddition Add(string folder, string path, string? links, string? link, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var register = PublicRegister.Open(folder);
        var known = links is null ? [] : Links(links);
        using var packed = IsZip(path) ? Unpack(path) : null;
        var place = packed?.Path ?? path;
        var isFolder = Directory.Exists(place);
        var missing = new List<string>();
        var added = 0;
        foreach (var file in isFolder ? PublicSources.In(place, link) : [new PublicSource(path, Path.GetFileName(path), link)])
        {
            options?.Stop.ThrowIfCancellationRequested();
            try
            {
                if (register.Add(file.Path, file.Name, known.GetValueOrDefault(Path.GetFileName(file.Path)) ?? known.GetValueOrDefault(Path.GetFileNameWithoutExtension(file.Path)) ?? file.Link, options)) added++;
            }
            catch (InputException problem) when (isFolder)
            {
                // One file that cannot be read does not keep the others out.
                missing.Add(problem.Message);
            }
        }

        register.Save();
        return new RegisterAddition(added, register.Entries.Count, missing);
    }

    private static UnpackedFolder Unpack(string path)
    {
        try
        {
            return UnpackedFolder.Of(path, ReleaseLimits, PublicSources.IsWanted);
        }
        catch (UnreadableException problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }

    private static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    /// <summary>Holds a file or every document of a folder against the register.</summary>
    public static IReadOnlyList<RegisterComparison> Compare(string folder, string path, string? marks, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var register = PublicRegister.Open(folder);
        if (register.Entries.Count == 0) throw InputException.About(folder, "holds no register, or an empty one.");
        if (!Directory.Exists(path)) return [One(register, path, marks, options)];
        if (marks is not null) throw InputException.About(path, "is a folder; marks belong to one file.");
        return [.. PublicSources.In(path, null).Select(file => One(register, file.Path, null, options))];
    }

    private static RegisterComparison One(PublicRegister register, string path, string? marks, ReadOptions? options)
    {
        var file = FileLoader.Load(path, options);
        if (file.Text is not { } text) throw InputException.About(path, "is a table, which has no passages to compare.");
        return new RegisterComparison(path)
        {
            Matches = register.Match(text.Text),
            Passages = marks is null ? [] : MarkedPassages.Known(register, path, marks, options ?? ReadOptions.Default),
            Notes = file.Notes,
            Missing = file.Missing,
        };
    }

    private static Dictionary<string, string> Links(string path)
    {
        var table = TableFile.Read(path);
        var header = table.Header.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        var link = header.FindIndex(cell => LinkHeaders.Contains(cell));
        var names = Enumerable.Range(0, header.Count).Where(i => NameHeaders.Contains(header[i])).ToList();
        if (link < 0 || names.Count == 0) throw InputException.About(path, "has no column with links beside one with file names or numbers.");
        var links = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows.Where(row => link < row.Count && row[link].Length > 0))
            foreach (var name in names.Where(name => name < row.Count && row[name].Length > 0)) links.TryAdd(row[name].Trim(), row[link].Trim());
        return links;
    }
}
