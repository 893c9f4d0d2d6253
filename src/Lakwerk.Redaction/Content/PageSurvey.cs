using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;

namespace Lakwerk.Redaction.Content;

/// <summary>The first walk over a marked page: finds the lines that lose text, so that the second can move what is left on them.</summary>
internal sealed class PageSurvey(PageMarks marks) : ContentVisitor
{
    public TouchedLines Lines { get; } = new();

    public override bool EnterForm(ContentContext context, PdfStream form, in Matrix toUser) =>
        FormBounds.Of(form, toUser) is not { } bounds || marks.Overlaps(bounds);

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        var vertical = context.State.Font is { IsVertical: true };
        foreach (ref readonly var glyph in glyphs)
            if (marks.Removes(glyph, vertical) is not null) Lines.Add(glyph, vertical);
    }
}
