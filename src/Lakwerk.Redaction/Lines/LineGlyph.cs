using Lakwerk.Redaction.Marks;

namespace Lakwerk.Redaction.Lines;

/// <summary>A glyph on its line, in points along it.</summary>
/// <param name="Along">Where it starts.</param>
/// <param name="Width">Its advance as its font has it.</param>
/// <param name="Em">The length of an em.</param>
/// <param name="Run">The string that it belongs to.</param>
/// <param name="Mark">The mark that removes it.</param>
internal readonly record struct LineGlyph(double Along, double Width, double Em, int Run, Mark? Mark)
{
    public double End => Along + Width;

    public bool IsRemoved => Mark is not null;
}
