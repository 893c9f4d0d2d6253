using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>A font without what is no longer shown.</summary>
/// <param name="Dictionary">
/// A new font dictionary. Everything in it is direct and made in memory, streams without filters; only a Type 3 font's
/// CharProcs and Resources refer to the file that it was read from. A font whose codes cannot be read is the old one.
/// </param>
/// <param name="IsComplete">False when the font program could not be taken apart and is still the whole old one.</param>
public sealed record PrunedFont(PdfDictionary Dictionary, bool IsComplete);
