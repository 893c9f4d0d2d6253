namespace Lakwerk.Pdf.Images;

/// <summary>A grid of cells laid over an image from its upper left corner.</summary>
/// <param name="Columns">Cells in a row.</param>
/// <param name="Rows">Rows of cells.</param>
/// <param name="UnitWidth">Width of the image in cells; less than <paramref name="Columns"/> when the last cell sticks out.</param>
/// <param name="UnitHeight">Height of the image in cells.</param>
/// <param name="Margin">Cells (or a part of one) by which regions grow on every side.</param>
internal readonly record struct RasterGrid(int Columns, int Rows, double UnitWidth, double UnitHeight, double Margin = 0);
