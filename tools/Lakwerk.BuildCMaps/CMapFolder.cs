using Lakwerk.Pdf.Fonts.CMaps;

namespace Lakwerk.BuildCMaps;

/// <summary>The CMap resources as a folder per character collection holds them.</summary>
internal sealed class CMapFolder(string root)
{
    private readonly Dictionary<string, CMap?> _read = new(StringComparer.Ordinal);

    /// <summary>All CMaps that map codes to CIDs, by name.</summary>
    public IEnumerable<CMap> ReadAll() =>
        Files().Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(name => Read(name!)).OfType<CMap>();

    /// <summary>For each character collection what its CIDs mean.</summary>
    public IEnumerable<(string Collection, ToUnicodeMap Map)> ReadCollections() =>
        from path in Files()
        let name = Path.GetFileName(path)
        where name == Path.GetFileName(Path.GetDirectoryName(path)) + "-UCS2"
        orderby name
        select (name[..^"-UCS2".Length], ToUnicodeReader.Read(File.ReadAllBytes(path)));

    private IEnumerable<string> Files() => Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateFiles);

    private CMap? Read(string name)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        var path = Files().SingleOrDefault(file => Path.GetFileName(file) == name);
        return _read[name] = path is null || MapsToUnicode(path) ? null : CMapReader.Read(File.ReadAllBytes(path), Read);
    }

    // Files that translate between character sets, or into glyphs of several fonts, are no encodings of a font.
    private static bool MapsToUnicode(string path) => File.ReadAllText(path).Contains("beginbf", StringComparison.Ordinal);
}
