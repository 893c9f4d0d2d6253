using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>Where a form can draw: its BBox on the page.</summary>
internal static class FormBounds
{
    /// <summary>The bounds in user space; null for a form without a proper BBox, which may draw anywhere.</summary>
    public static Box? Of(PdfStream form, in Matrix toUser)
    {
        if (DictionaryGeometry.Box(form.Dictionary, "BBox") is not { } box) return null;
        return toUser.Apply(box).Bounds;
    }
}
