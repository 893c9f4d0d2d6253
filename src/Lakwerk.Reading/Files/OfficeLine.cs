namespace Lakwerk.Reading.Files;

/// <summary>A line and the paragraph of the body that holds it, counted from 0; null for headers, footers and notes.</summary>
public sealed record OfficeLine(string Text, int? Paragraph);
