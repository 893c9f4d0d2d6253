using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Writes the pattern that is about to paint. Where a mark touches what it paints, the cell of a tiling pattern loses what
/// would have shown under marks alone.
/// </summary>
internal sealed class PatternWriter(ContentRewriter rewriter)
{
    private ScopeFrame Frame => rewriter.Frame;

    /// <summary>Writes the chosen patterns.</summary>
    /// <param name="context">Where we are.</param>
    /// <param name="fill">Something is filled.</param>
    /// <param name="stroke">Something is stroked.</param>
    /// <param name="painted">Bounds of what is painted, in user space.</param>
    /// <returns>False when nothing may be painted with them.</returns>
    public bool Write(ContentContext context, bool fill, bool stroke, Box painted) =>
        (!fill || Write(context, false, painted)) && (!stroke || Write(context, true, painted));

    private bool Write(ContentContext context, bool stroke, Box painted)
    {
        if (Frame.Patterns.Held(stroke) is not { } held) return true;
        var pattern = Frame.Raw("Pattern", held.Name);
        if (!rewriter.Session.Uses(Remedies.Patterns) || !rewriter.Marks.Overlaps(painted)) return Whole(held, stroke);
        switch (pattern.Resolve())
        {
            case PdfStream cell:
                return Cell(context, cell, held, stroke, painted);
            case PdfDictionary dictionary when ShadingDetail.IsIn(dictionary["Shading"]):
                if (Drawing(context, dictionary, held, stroke) is { } paints) return paints;
                rewriter.Session.Report.Warn(rewriter.Page, "An area filled with colours that vary over it touches a mark and was removed as a whole.", painted);
                return false;
            default:
                return Whole(held, stroke);
        }
    }

    private bool Whole(HeldPattern held, bool stroke)
    {
        if (Frame.Patterns.IsWritten(stroke)) return true;
        if (Frame.Named("Pattern", held.Name, rewriter.Session.Copier.Pattern) is not { } name) return true;
        Choose(name, held, stroke);
        Frame.Patterns.SetWritten(stroke, true);
        return true;
    }

    private bool Cell(ContentContext context, PdfStream cell, HeldPattern held, bool stroke, Box painted)
    {
        var seen = BoxRegion.Subtract(painted.Intersect(context.State.ClipBounds), rewriter.Marks.Areas.Select(area => area.Box));
        var marks = rewriter.Marks.Touching(painted).ToList();
        if (seen.Count == 0) return false;
        if (TilingCell.HiddenParts(cell, context.Scope.ToUser, seen, rewriter.Marks.Areas.Select(area => area.Box.Intersect(painted))) is not { } hidden)
        {
            rewriter.Session.Report.Warn(rewriter.Page, "An area filled with a tiling pattern touches a mark in too many places and was removed as a whole.", painted);
            return false;
        }

        if (hidden.Count == 0) return Whole(held, stroke);
        if (rewriter.Session.CopyCell(cell, context.Scope.ToUser, hidden, marks[0]) is not { } copy) return false;
        Choose(Frame.Resources.NameOf("Pattern", copy), held, stroke);
        Frame.Patterns.SetWritten(stroke, false);
        return true;
    }

    /// <summary>Null when the shading cannot be cut; false when nothing of it is left.</summary>
    private bool? Drawing(ContentContext context, PdfDictionary pattern, HeldPattern held, bool stroke)
    {
        var toUser = DictionaryGeometry.Matrix(pattern, "Matrix").Then(context.Scope.ToUser);
        if (rewriter.CutShading(pattern["Shading"], toUser) is not { } cut) return null;
        if (cut is PdfNull) return false;
        var rest = new PdfDictionary();
        foreach (var (key, value) in pattern.Entries) rest.Set(key, key == "Shading" ? cut : value);
        if (rewriter.Session.Copier.Pattern(rest) is not { } copy) return null;
        Choose(Frame.Resources.NameOf("Pattern", copy), held, stroke);
        Frame.Patterns.SetWritten(stroke, false);
        return true;
    }

    private void Choose(string name, HeldPattern held, bool stroke)
    {
        foreach (var component in held.Components) Frame.Output.Number(component);
        Frame.Output.Name(name).Operator(stroke ? "SCN"u8 : "scn"u8);
    }
}
