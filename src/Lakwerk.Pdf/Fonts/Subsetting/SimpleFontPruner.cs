using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Prunes a Type 1 or TrueType font.</summary>
internal sealed class SimpleFontPruner
{
    private readonly SimpleFont _font;
    private readonly PdfDictionary _source;
    private readonly CodeMap _codes;
    private readonly HashSet<int> _builtIn;
    private readonly GlyphNames _names;
    private readonly string _oldName;
    private readonly string _newName;

    public SimpleFontPruner(SimpleFont font, CodeMap codes)
    {
        _font = font;
        _source = font.Dictionary;
        _codes = codes;
        // With new codes every one is named by the dictionary, and the program's own encoding says nothing any more.
        _builtIn = codes.IsRenumbered ? [] : [.. codes.Old];
        _names = new GlyphNames(font.Encoding, codes, _font.Program.Program, code => font.Read([(byte)code]).Unicode);
        _oldName = _source.Name("BaseFont") ?? "";
        _newName = FontParts.Rename(_oldName, codes.Pairs.Select(pair => font.Read([(byte)pair.Old]) with { Code = pair.New }));
    }

    public PrunedFont Prune()
    {
        var target = new PdfDictionary();
        FontParts.CopyPlain(_source, target, "Type", "Subtype");
        target.Set("BaseFont", new PdfName(_newName));
        var widths = new WidthsPruner(_source, _codes);
        if (_font.Program.IsPresent) widths.Set(target);
        else widths.SetUnembedded(target, _font.Standard, _font.Encoding);
        SimpleEncodingPruner.SetEncoding(_source, target, _font.Encoding, _codes, _names);
        if (CharacterMaps.ToUnicode(_codes.Pairs.Select(pair => (pair.New, 1, Meaning(pair.Old)))) is { } toUnicode) target.Set("ToUnicode", toUnicode);
        var isComplete = true;
        if (_source.Dictionary("FontDescriptor") is { } descriptor)
        {
            var pruned = FontParts.Descriptor(descriptor, Renamed(descriptor.Name("FontName") ?? ""));
            if (_font.Program.IsPresent) isComplete = SetProgram(descriptor, pruned);
            target.Set("FontDescriptor", pruned);
        }

        return new PrunedFont(target, isComplete);
    }

    /// <summary>What ToUnicode says of a code; where the name or the cmap that told it is gone, what that said.</summary>
    private string? Meaning(int old) =>
        _font.ToUnicode?.Find(old) is { Length: > 0 } text ? text
        : _names.IsRenamed(old) || (_codes.IsRenumbered && GoesByCode) ? _font.Read([(byte)old]).Unicode
        : null;

    private bool SetProgram(PdfDictionary descriptor, PdfDictionary pruned)
    {
        switch (_font.Program.Program)
        {
            case SfntProgram sfnt when SfntSubset.Write(sfnt, Plan(sfnt), _newName, _builtIn, Cmaps(sfnt)) is { } bytes:
                FontParts.SetProgram(descriptor, pruned, bytes);
                return true;
            case CffProgram cff when CffSubset.Write(cff, Plan(cff), _newName, _builtIn) is { } bytes:
                FontParts.SetProgram(descriptor, pruned, bytes);
                return true;
            case Type1Program type1 when Type1Subset.Write(type1, Names(type1), _builtIn, Renamed, _names.New) is var (bytes, clear, encrypted):
                FontParts.SetProgram(descriptor, pruned, bytes, (clear, encrypted));
                return true;
            default:
                FontParts.SetProgram(descriptor, pruned, _font.Resources.Bytes(_font.Program.Stream!));
                return false;
        }
    }

    private CodedCmaps? Cmaps(SfntProgram program) => _codes.IsRenumbered && program.Cff is null
        ? new CodedCmaps(_codes, GoesByCode ? _ => null : _font.Encoding.NameOf, GoesByCode, CodeFreedom.IsSymbolic(_source))
        : null;

    private bool GoesByCode => CodeFreedom.GoesByCode(_font);

    private GlyphPlan Plan(FontProgram program)
    {
        var plan = new GlyphPlan(keepsNumbers: false) { NewName = (_, name) => _names.New(name) };
        foreach (var code in _codes.Old)
            foreach (var glyph in SimpleGlyphs.Of(program, _font.Encoding.NameOf(code), code)) plan.Keep(glyph);
        return plan;
    }

    private HashSet<string> Names(Type1Program program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in _codes.Old)
            foreach (var glyph in SimpleGlyphs.Of(program, _font.Encoding.NameOf(code), code)) names.Add(program.NameOf(glyph)!);
        return names;
    }

    private string Renamed(string text) => _newName == _oldName ? text : text.Replace(_oldName[..7], _newName[..7], StringComparison.Ordinal);
}
