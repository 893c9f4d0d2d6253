using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>One glyph on a page.</summary>
/// <param name="Run">The string that it belongs to.</param>
/// <param name="Unicode">What it means; may be empty or several characters.</param>
/// <param name="Code">Its character code.</param>
/// <param name="Bounds">Upright box around its cell, user space.</param>
/// <param name="Centre">Middle of its cell.</param>
internal readonly record struct GlyphFact(TextRun Run, string Unicode, int Code, Box Bounds, Point Centre)
{
    public bool IsBlank => Unicode.Length > 0 && string.IsNullOrWhiteSpace(Unicode);
}
