namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>One component of a JPEG frame (ITU-T T.81, B.2.2).</summary>
/// <param name="Id">Component identifier.</param>
/// <param name="Horizontal">Horizontal sampling factor, 1 to 4.</param>
/// <param name="Vertical">Vertical sampling factor, 1 to 4.</param>
/// <param name="DcQuantiser">The step that the mean value of its blocks is quantised with; 0 when no table states it.</param>
internal readonly record struct JpegComponent(int Id, int Horizontal, int Vertical, int DcQuantiser);
