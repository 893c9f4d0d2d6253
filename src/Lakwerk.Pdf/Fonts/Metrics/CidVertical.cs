namespace Lakwerk.Pdf.Fonts.Metrics;

/// <summary>Vertical metrics of a CID in thousandths of an em (ISO 32000-2, 9.7.4.3).</summary>
/// <param name="Advance">w1y, usually negative.</param>
/// <param name="OriginX">x of the position vector v.</param>
/// <param name="OriginY">y of the position vector v.</param>
internal readonly record struct CidVertical(double Advance, double OriginX, double OriginY);
