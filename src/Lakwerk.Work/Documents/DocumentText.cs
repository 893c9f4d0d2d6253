using Lakwerk.Text;

namespace Lakwerk.Work.Documents;

/// <summary>The text of a file, and what was wrong with it.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Paged">Text with places; null for plain text.</param>
/// <param name="Plain">Text without places; null for a PDF.</param>
/// <param name="Warnings">One sentence each.</param>
public sealed record DocumentText(string File, string Sha256, TextDocument? Paged, string? Plain, IReadOnlyList<string> Warnings);
