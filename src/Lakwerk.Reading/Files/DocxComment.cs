namespace Lakwerk.Reading.Files;

/// <summary>A remark in the margin of a paragraph of the body, counted from 0.</summary>
public sealed record DocxComment(int Paragraph, string Text);
