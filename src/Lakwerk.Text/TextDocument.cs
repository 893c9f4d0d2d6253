namespace Lakwerk.Text;

/// <summary>A document as text: its pages in order. A plain text file is one page without boxes.</summary>
public sealed record TextDocument(IReadOnlyList<TextPage> Pages);
