namespace Lakwerk.Letters.Model;

/// <summary>A column: its heading, and its width as a share of the sum of all widths.</summary>
public sealed record TableColumn(string Heading, int Width);
