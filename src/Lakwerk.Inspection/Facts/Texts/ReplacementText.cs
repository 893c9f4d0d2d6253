using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>Text that marked content offers in place of what it shows (ISO 32000-2, 14.9.4).</summary>
/// <param name="Key">ActualText, Alt or E.</param>
/// <param name="Text">The text.</param>
/// <param name="Owner">The property list that it stands in.</param>
internal readonly record struct ReplacementText(string Key, string Text, PdfDictionary Owner);
