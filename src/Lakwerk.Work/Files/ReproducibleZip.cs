using System.IO.Compression;

namespace Lakwerk.Work.Files;

/// <summary>
/// Archives that do not tell when, where or by which version of a library they were made: names in order, one fixed moment,
/// nothing compressed, so that the same content gives the same bytes for ever.
/// </summary>
public static class ReproducibleZip
{
    /// <summary>The first moment that the format knows.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream output, IEnumerable<(string Name, Func<Stream> Open)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, open) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)) Add(zip, name, open);
    }

    /// <summary>The same archive, written anew. The order of an Office file is kept: its readers want the types first.</summary>
    public static byte[] Again(byte[] zip)
    {
        using var source = new ZipArchive(new MemoryStream(zip, writable: false));
        using var output = new MemoryStream();
        using (var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in source.Entries) Add(target, entry.FullName, entry.Open);
        return output.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Func<Stream> open)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Moment;
        using var from = open();
        using var to = entry.Open();
        from.CopyTo(to);
    }
}
