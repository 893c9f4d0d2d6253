namespace Lakwerk.Pdf.Images.Ccitt;

/// <summary>What a run of fax data decoded to.</summary>
/// <param name="Bitmap">The picture; rows that the data does not reach are white.</param>
/// <param name="IsDamaged">A code word was wrong, or the data ended early.</param>
/// <param name="BytesRead">Bytes of the data that were used, end-of-block included.</param>
internal sealed record CcittImage(Bitmap Bitmap, bool IsDamaged, int BytesRead);
