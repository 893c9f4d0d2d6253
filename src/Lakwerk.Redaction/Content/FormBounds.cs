using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>Where a form can draw: its BBox on the page.</summary>
internal static class FormBounds
{
    /// <summary>True when a soft mask's group may draw under a mark.</summary>
    public static bool IsMaskUnder(PageMarks marks, ContentContext context, PdfDictionary softMask)
    {
        if (marks.IsEmpty || softMask.Stream("G") is not { } group) return false;
        return Of(group, DictionaryGeometry.Matrix(group.Dictionary, "Matrix").Then(context.State.Ctm)) is not { } bounds || marks.Overlaps(bounds);
    }

    /// <summary>The bounds in user space; null for a form without a proper BBox, which may draw anywhere.</summary>
    public static Box? Of(PdfStream form, in Matrix toUser)
    {
        if (DictionaryGeometry.Box(form.Dictionary, "BBox") is not { } box) return null;
        return toUser.Apply(box).Bounds;
    }
}
