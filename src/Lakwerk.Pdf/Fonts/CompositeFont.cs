using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Metrics;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>A Type 0 font (ISO 32000-2, 9.7): a CMap cuts strings into codes of one to four bytes and gives each a CID of the descendant font.</summary>
internal sealed class CompositeFont : PdfFont
{
    private const int CachedPages = 256;
    private const int PageSize = 256;
    private const int MostLongerCodes = 100_000;
    private readonly CMap? _cmap;
    private readonly ToUnicodeMap? _toUnicode;
    private readonly CidMetrics _metrics;
    private readonly CidToGlyph _glyphs;
    private readonly string _collection;
    private readonly FontGlyph[] _oneByte = new FontGlyph[PageSize];
    private readonly Dictionary<(int Code, int Length), FontGlyph> _longer = [];
    private readonly FontGlyph[]?[] _twoBytes = new FontGlyph[]?[CachedPages];

    internal CompositeFont(PdfDictionary dictionary, PdfDictionary descendant, FontResources resources)
        : base(dictionary)
    {
        Descendant = descendant;
        Resources = resources;
        BaseName = FontNames.WithoutSubsetPrefix(dictionary.Name("BaseFont") ?? descendant.Name("BaseFont") ?? "");
        var descriptor = new FontDescriptor(descendant.Dictionary("FontDescriptor"));
        Ascent = descriptor.Ascent == 0 ? PdfFontDefaults.Ascent : descriptor.Ascent;
        Descent = descriptor.Descent == 0 ? PdfFontDefaults.Descent : descriptor.Descent;
        _cmap = resources.CMap(dictionary["Encoding"]);
        if (_cmap is null) resources.Warn($"Font {BaseName} has an encoding that is missing or unknown.");
        _toUnicode = resources.ToUnicode(dictionary);
        _collection = CollectionOf(descendant);
        _metrics = new CidMetrics(descendant);
        _glyphs = new CidToGlyph(descendant, resources);
        Program = new EmbeddedProgram(descriptor.Program, resources);
    }

    /// <inheritdoc/>
    public override string BaseName { get; }

    /// <inheritdoc/>
    public override double Ascent { get; }

    /// <inheritdoc/>
    public override double Descent { get; }

    /// <inheritdoc/>
    public override bool IsVertical => _cmap is { IsVertical: true };

    /// <inheritdoc/>
    public override bool IsTrusted => _cmap is { HasCodeSpace: true };

    internal PdfDictionary Descendant { get; }

    internal FontResources Resources { get; }

    internal CMap? CMap => _cmap;

    internal ToUnicodeMap? ToUnicode => _toUnicode;

    internal CidMetrics Metrics => _metrics;

    internal CidToGlyph Glyphs => _glyphs;

    internal EmbeddedProgram Program { get; }

    /// <summary>Its CIDs are those of a published character collection.</summary>
    internal bool IsOfCollection => PredefinedCMaps.Collection(_collection) is not null;

    /// <inheritdoc/>
    public override FontGlyph Read(ReadOnlySpan<byte> text)
    {
        if (_cmap is null) return new FontGlyph(text[0], 1, 0, 0, "", 0, 0, text[0] == ' ');
        var length = _cmap.ReadCode(text, out var code);
        switch (length)
        {
            case 1:
                ref var one = ref _oneByte[code];
                if (one.ByteCount == 0) one = Make(code, 1);
                return one;
            case 2:
                var page = _twoBytes[code / PageSize] ??= new FontGlyph[PageSize];
                ref var two = ref page[code % PageSize];
                if (two.ByteCount == 0) two = Make(code, 2);
                return two;
            default:
                return Longer(code, length);
        }
    }

    private FontGlyph Longer(int code, int length)
    {
        if (_longer.TryGetValue((code, length), out var known)) return known;
        var glyph = Make(code, length);
        if (_longer.Count < MostLongerCodes) _longer.Add((code, length), glyph);
        return glyph;
    }

    private FontGlyph Make(int code, int length)
    {
        var cid = _cmap!.Cid(code, length);
        var unicode = UnicodeText.WithoutLigatures(Unicode(code, cid));
        var isWordSpace = length == 1 && code == ' ';
        if (!IsVertical) return new FontGlyph(code, length, cid, _metrics.Width(cid) / 1000, unicode, 0, 0, isWordSpace);
        var vertical = _metrics.Vertical(cid);
        return new FontGlyph(code, length, cid, vertical.Advance / 1000, unicode, vertical.OriginX / 1000, vertical.OriginY / 1000, isWordSpace);
    }

    // The order of ISO 32000-2, 9.10.2, then the font program. Without any of them the CID itself is taken for the character,
    // as other readers do, but not where a program is embedded: its CIDs are glyph numbers.
    private string Unicode(int code, int cid)
    {
        if (_toUnicode?.FindUseful(code) is { } mapped) return mapped;
        if (PredefinedCMaps.Collection(_collection)?.FindUseful(cid) is { } known) return known;
        if (UnicodeCMaps.Decode(_cmap!.Name, code) is { Length: > 0 } own) return own;
        if (Program.Program is { } program && _glyphs.GlyphOf(cid, program) is > 0 and var glyph && program.Unicode(glyph) is { Length: > 0 } found) return found;
        return _toUnicode is null && !Program.IsPresent ? UnicodeText.Of(cid) : "";
    }

    private static string CollectionOf(PdfDictionary descendant)
    {
        var info = descendant.Dictionary("CIDSystemInfo");
        return info is null ? "Adobe-Identity" : $"{(info["Registry"] as PdfString)?.ToText()}-{(info["Ordering"] as PdfString)?.ToText()}";
    }
}
