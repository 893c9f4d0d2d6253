using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Layout;

/// <summary>Runs the appearances that annotations and form fields show on a page (ISO 32000-2, 12.5.5).</summary>
public static class AnnotationAppearances
{
    private const int Hidden = 1 << 1;
    private const int NoView = 1 << 5;

    /// <summary>Runs the normal appearance of every annotation that a viewer shows.</summary>
    /// <exception cref="PdfException">A limit was passed.</exception>
    public static void Run(ContentInterpreter interpreter, PdfPage page, ContentVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        ArgumentNullException.ThrowIfNull(page);
        foreach (var annotation in page.Annotations)
        {
            if (annotation.Name("Subtype") == "Popup" || !IsShown(interpreter.OptionalContent, annotation)) continue;
            if (Find(annotation) is { } form && TryPlace(annotation, form, out var toUser))
                interpreter.RunAppearance(form, toUser, visitor, page.CropBox, page.Resources);
        }
    }

    /// <summary>The normal appearance stream in the annotation's present state; null when there is none.</summary>
    public static PdfStream? Find(PdfDictionary annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.Dictionary("AP")?["N"] switch
        {
            PdfStream stream => stream,
            PdfDictionary states when annotation.Name("AS") is { } state => states.Stream(state),
            _ => null,
        };
    }

    /// <summary>The matrix A that brings the appearance's transformed bounding box onto the annotation's rectangle.</summary>
    /// <returns>False when either has no area: nothing is shown then.</returns>
    public static bool TryPlace(PdfDictionary annotation, PdfStream form, out Matrix toUser)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(form);
        toUser = Matrix.Identity;
        if (DictionaryGeometry.Box(annotation, "Rect") is not { } rectangle) return false;
        if (DictionaryGeometry.Box(form.Dictionary, "BBox") is not { } box) return false;
        var bounds = DictionaryGeometry.Matrix(form.Dictionary, "Matrix").Apply(box).Bounds;
        if (!(bounds.Width > 0 && bounds.Height > 0) || rectangle.IsEmpty) return false;
        double x = rectangle.Width / bounds.Width, y = rectangle.Height / bounds.Height;
        toUser = new Matrix(x, 0, 0, y, rectangle.Left - bounds.Left * x, rectangle.Bottom - bounds.Bottom * y);
        return true;
    }

    /// <summary>False for an annotation that its flags or its layer hide.</summary>
    public static bool IsShown(OptionalContent layers, PdfDictionary annotation)
    {
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(annotation);
        return (annotation.Int("F") & (Hidden | NoView)) == 0 && layers.IsShown(annotation.Raw("OC"));
    }
}
