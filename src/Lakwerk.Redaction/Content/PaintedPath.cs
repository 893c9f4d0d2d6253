using Lakwerk.Pdf.Content;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>What the interpreter said of the path that is about to be painted.</summary>
internal readonly record struct PaintedPath(Box Painted, Box Outline, bool IsBox, PathPaint Paint);
