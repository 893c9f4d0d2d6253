using Lakwerk.Text;

namespace Lakwerk.Work.Documents;

/// <summary>The text of a file, and what was wrong with it.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Paged">Text with places; null for plain text.</param>
/// <param name="Plain">Text without places; null for a PDF.</param>
public sealed record FileText(string File, string Sha256, TextDocument? Paged, string? Plain)
{
    /// <summary>What was repaired: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pages that could not be read: one sentence each. The rest of the text is there.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
