using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Prunes a Type 1 or TrueType font.</summary>
internal sealed class SimpleFontPruner
{
    private readonly SimpleFont _font;
    private readonly PdfDictionary _source;
    private readonly int[] _codes;
    private readonly HashSet<int> _codeSet;
    private readonly string _oldName;
    private readonly string _newName;

    public SimpleFontPruner(SimpleFont font, IReadOnlySet<int> usedCodes)
    {
        _font = font;
        _source = font.Dictionary;
        _codes = [.. usedCodes.Where(code => code is >= 0 and < 256).Order()];
        _codeSet = [.. _codes];
        _oldName = _source.Name("BaseFont") ?? "";
        _newName = FontParts.Rename(_oldName, _codes.Select(code => font.Read([(byte)code])));
    }

    public PrunedFont Prune()
    {
        var target = new PdfDictionary();
        FontParts.CopyPlain(_source, target, "Type", "Subtype");
        target.Set("BaseFont", new PdfName(_newName));
        var widths = new WidthsPruner(_source, _codes);
        if (_font.Program.IsPresent) widths.Set(target);
        else widths.SetUnembedded(target, _font.Standard, _font.Encoding);
        SimpleEncodingPruner.SetEncoding(_source, target, _font.Encoding, _codes);
        if (_font.ToUnicode is { } map && CharacterMaps.ToUnicode(map, _codes.Select(code => (code, 1))) is { } toUnicode) target.Set("ToUnicode", toUnicode);
        var isComplete = true;
        if (_source.Dictionary("FontDescriptor") is { } descriptor)
        {
            var pruned = FontParts.Descriptor(descriptor, Renamed(descriptor.Name("FontName") ?? ""));
            if (_font.Program.IsPresent) isComplete = SetProgram(descriptor, pruned);
            target.Set("FontDescriptor", pruned);
        }

        return new PrunedFont(target, isComplete);
    }

    private bool SetProgram(PdfDictionary descriptor, PdfDictionary pruned)
    {
        switch (_font.Program.Program)
        {
            case SfntProgram sfnt when SfntSubset.Write(sfnt, Plan(sfnt), _newName, _codeSet) is { } bytes:
                FontParts.SetProgram(descriptor, pruned, bytes);
                return true;
            case CffProgram cff when CffSubset.Write(cff, Plan(cff), _newName, _codeSet) is { } bytes:
                FontParts.SetProgram(descriptor, pruned, bytes);
                return true;
            case Type1Program type1 when Type1Subset.Write(type1, Names(type1), _codeSet, Renamed) is var (bytes, clear, encrypted):
                FontParts.SetProgram(descriptor, pruned, bytes, (clear, encrypted));
                return true;
            default:
                FontParts.SetProgram(descriptor, pruned, _font.Resources.Bytes(_font.Program.Stream!));
                return false;
        }
    }

    private GlyphPlan Plan(FontProgram program)
    {
        var plan = new GlyphPlan(keepsNumbers: false);
        foreach (var code in _codes)
            foreach (var glyph in SimpleGlyphs.Of(program, _font.Encoding.NameOf(code), code)) plan.Keep(glyph);
        return plan;
    }

    private HashSet<string> Names(Type1Program program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in _codes)
            foreach (var glyph in SimpleGlyphs.Of(program, _font.Encoding.NameOf(code), code)) names.Add(program.NameOf(glyph)!);
        return names;
    }

    private string Renamed(string text) => _newName == _oldName ? text : text.Replace(_oldName[..7], _newName[..7], StringComparison.Ordinal);
}
