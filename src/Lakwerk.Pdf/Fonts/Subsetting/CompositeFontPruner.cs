using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Prunes a Type 0 font with its descendant.</summary>
internal sealed class CompositeFontPruner
{
    private readonly CompositeFont _font;
    private readonly PdfDictionary _source;
    private readonly PdfDictionary _descendant;
    private readonly bool _isRenumbered;
    private readonly ShownCode[] _codes;
    private readonly (int Old, int New)[] _cids;
    private readonly IReadOnlyList<FontGlyph> _shown;

    public CompositeFontPruner(CompositeFont font, IReadOnlySet<int> usedCodes)
        : this(font, isRenumbered: false)
    {
        _codes = [.. usedCodes.Order().SelectMany(Lengths).Select(code => Shown(code.Code, code.Length, code.Code))];
        (_cids, _shown) = (Cids(), Glyphs());
    }

    public CompositeFontPruner(CompositeFont font, CodeNumbers numbers)
        : this(font, isRenumbered: true)
    {
        _codes = [.. numbers.Given.OrderBy(code => code.New).Select(code => Shown(code.Old, numbers.Length, code.New))];
        (_cids, _shown) = (Cids(), Glyphs());
    }

    private CompositeFontPruner(CompositeFont font, bool isRenumbered)
    {
        _font = font;
        _source = font.Dictionary;
        _descendant = font.Descendant;
        _isRenumbered = isRenumbered;
        (_codes, _cids, _shown) = ([], [], []);
    }

    public PrunedFont Prune()
    {
        var target = new PdfDictionary();
        FontParts.CopyPlain(_source, target, "Type", "Subtype");
        target.Set("BaseFont", new PdfName(Renamed(_source)));
        SetEncoding(target);
        if (CharacterMaps.ToUnicode(_codes.Select(code => (code.NewCode, code.Length, _font.ToUnicode?.Find(code.Code)))) is { } toUnicode) target.Set("ToUnicode", toUnicode);
        var descendant = new PdfDictionary();
        var isComplete = FillDescendant(descendant);
        target.Set("DescendantFonts", new PdfArray([descendant]));
        return new PrunedFont(target, isComplete);
    }

    /// <summary>A CIDSystemInfo dictionary, references followed.</summary>
    public static PdfDictionary SystemInfo(PdfDictionary info)
    {
        var copy = new PdfDictionary();
        FontParts.CopyPlain(info, copy, "Registry", "Ordering", "Supplement");
        return copy;
    }

    private string Renamed(PdfDictionary source) => FontParts.Rename(source.Name("BaseFont") ?? "", _shown);

    private ShownCode Shown(int code, int length, int newCode)
    {
        var cid = _font.CMap!.Cid(code, length);
        return new ShownCode(code, length, cid, newCode, _isRenumbered && cid != 0 ? newCode : cid);
    }

    /// <summary>Old and new CIDs in the order of the new ones, 0 always among them.</summary>
    private (int Old, int New)[] Cids() => [.. _codes.Select(code => (code.Cid, code.NewCid)).Append((0, 0)).Distinct().OrderBy(cid => cid.Item2)];

    private FontGlyph[] Glyphs() => [.. _codes.Select(code => _font.Read(Bytes(code.Code, code.Length)) with { Code = code.NewCode })];

    /// <summary>The lengths in bytes under which the CMap really reads this code.</summary>
    private IEnumerable<(int Code, int Length)> Lengths(int code)
    {
        if (_font.CMap is null) yield break;
        for (var length = 1; length <= CMap.MaxCodeLength; length++)
        {
            if (length < 4 && (uint)code >> (8 * length) != 0) continue;
            if (_font.CMap.ReadCode(Bytes(code, length), out var read) == length && read == code) yield return (code, length);
        }
    }

    private static byte[] Bytes(int code, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(code >> (8 * (length - 1 - i)));
        return bytes;
    }

    private void SetEncoding(PdfDictionary target)
    {
        switch (_source["Encoding"])
        {
            case PdfName name:
                target.Set("Encoding", name);
                break;
            case PdfStream stream when _font.CMap is { } cmap:
                target.Set("Encoding", CharacterMaps.Encoding(cmap, stream.Dictionary, Spaces(cmap), _codes.Select(code => (code.NewCode, code.Length, code.NewCid))));
                break;
        }
    }

    private IEnumerable<CodeSpace> Spaces(CMap cmap) =>
        _isRenumbered && cmap.CodeSpaces[0].Length is var length ? [new CodeSpace(length, 0, (1u << (8 * length)) - 1)] : cmap.CodeSpaces;

    private bool FillDescendant(PdfDictionary target)
    {
        FontParts.CopyPlain(_descendant, target, "Type", "Subtype", "DW", "DW2");
        target.Set("BaseFont", new PdfName(Renamed(_descendant)));
        if (_descendant.Dictionary("CIDSystemInfo") is { } info) target.Set("CIDSystemInfo", SystemInfo(info));
        if (_descendant.Has("W")) target.Set("W", Widths());
        if (_descendant.Has("W2")) target.Set("W2", Verticals());
        var plan = Plan();
        var isComplete = true;
        if (_descendant.Dictionary("FontDescriptor") is { } descriptor)
        {
            var pruned = FontParts.Descriptor(descriptor, FontParts.Rename(descriptor.Name("FontName") ?? "", _shown));
            if (_font.Program.IsPresent) isComplete = SetProgram(descriptor, pruned, plan);
            target.Set("FontDescriptor", pruned);
        }

        SetGlyphMap(target, isComplete ? plan : null);
        return isComplete;
    }

    private PdfArray Widths()
    {
        var array = new PdfArray();
        foreach (var run in Runs(_cids.Where(cid => _font.Metrics.OwnWidth(cid.Old) is not null)))
        {
            array.Add(PdfNumber.Of((long)run[0].New));
            array.Add(PdfArray.OfNumbers([.. run.Select(cid => _font.Metrics.Width(cid.Old))]));
        }

        return array;
    }

    private PdfArray Verticals()
    {
        var array = new PdfArray();
        foreach (var run in Runs(_cids.Where(cid => _font.Metrics.OwnVertical(cid.Old) is not null)))
        {
            array.Add(PdfNumber.Of((long)run[0].New));
            array.Add(PdfArray.OfNumbers([.. run.Select(cid => _font.Metrics.Vertical(cid.Old)).SelectMany(v => (double[])[v.Advance, v.OriginX, v.OriginY])]));
        }

        return array;
    }

    private static List<List<(int Old, int New)>> Runs(IEnumerable<(int Old, int New)> cids)
    {
        var runs = new List<List<(int Old, int New)>>();
        foreach (var cid in cids)
        {
            if (runs.Count > 0 && runs[^1][^1].New + 1 == cid.New) runs[^1].Add(cid);
            else runs.Add([cid]);
        }

        return runs;
    }

    /// <summary>Glyphs may be renumbered only where the file says for each CID which glyph it is, or the program itself does.</summary>
    private GlyphPlan? Plan()
    {
        if (_font.Program.Program is not { } program) return null;
        var cff = program as CffProgram ?? (program as SfntProgram)?.Cff;
        var namesCids = cff is not null ? cff.IsCidKeyed && !_font.Glyphs.IsExplicit : _font.Glyphs.IsExplicit;
        if (_isRenumbered && !namesCids) return GlyphPlan.Numbered(_cids.Select(cid => (Existing(_font.Glyphs.GlyphOf(cid.Old, program), program), cid.New)));
        var plan = _isRenumbered
            ? new GlyphPlan(keepsNumbers: false) { NewName = GlyphPlan.LettersOnly, NewCid = _cids.ToDictionary(cid => cid.Old, cid => cid.New).GetValueOrDefault }
            : new GlyphPlan(keepsNumbers: !namesCids);
        foreach (var (cid, _) in _cids)
        {
            plan.Keep(Existing(_font.Glyphs.GlyphOf(cid, program), program));
            if (cff is not null && _font.Glyphs.IsExplicit) plan.Keep(Existing(_font.Glyphs.Mapped(cid), program));
        }

        return plan;
    }

    private static int Existing(int glyph, FontProgram program) => glyph < program.GlyphCount ? glyph : -1;

    private bool SetProgram(PdfDictionary descriptor, PdfDictionary pruned, GlyphPlan? plan)
    {
        var name = descriptor.Name("FontName") is { } fontName ? FontParts.Rename(fontName, _shown) : "Font";
        var bytes = (_font.Program.Program, plan) switch
        {
            (SfntProgram sfnt, { }) => SfntSubset.Write(sfnt, plan, name, null, _isRenumbered && _font.ToUnicode is not null ? CodedCmaps.None : null),
            (CffProgram cff, { }) => CffSubset.Write(cff, plan, name, null),
            _ => null,
        };
        if (bytes is null)
        {
            FontParts.SetProgram(descriptor, pruned, _font.Resources.Bytes(_font.Program.Stream!));
            return false;
        }

        FontParts.SetProgram(descriptor, pruned, bytes);
        return true;
    }

    private void SetGlyphMap(PdfDictionary target, GlyphPlan? plan)
    {
        if (!_font.Glyphs.IsExplicit)
        {
            FontParts.CopyPlain(_descendant, target, "CIDToGIDMap");
            return;
        }

        var map = new byte[2 * (_cids[^1].New + 1)];
        foreach (var (old, cid) in _cids)
        {
            var glyph = plan is null ? _font.Glyphs.Mapped(old) : plan.NewNumber(_font.Glyphs.Mapped(old));
            (map[2 * cid], map[(2 * cid) + 1]) = ((byte)(glyph >> 8), (byte)glyph);
        }

        target.Set("CIDToGIDMap", new PdfStream(new PdfDictionary(), map));
    }

    /// <summary>A code that is still shown.</summary>
    /// <param name="Code">The old code.</param>
    /// <param name="Length">Its bytes.</param>
    /// <param name="Cid">Its old CID.</param>
    /// <param name="NewCode">The new code.</param>
    /// <param name="NewCid">Its new CID.</param>
    private readonly record struct ShownCode(int Code, int Length, int Cid, int NewCode, int NewCid);
}
