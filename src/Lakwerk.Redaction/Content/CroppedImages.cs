using System.Globalization;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Images that lost what is cropped away, so that a picture which many pages crop alike is written once. One that is drawn
/// in many pieces shows all of itself in the end: it stays as it is.
/// </summary>
internal sealed class CroppedImages
{
    private const int MostCrops = 16;
    private const int Digits = 3;
    private readonly Dictionary<(ObjectId Image, string Parts), PdfObject> _written = [];
    private readonly Dictionary<ObjectId, int> _crops = [];

    /// <summary>The image without these parts, written once; null when there are too many ways to crop it.</summary>
    public PdfObject? Find(PdfStream image, List<PixelRegion> parts, Func<PdfObject> write)
    {
        if (image.Id is not { } id) return write();
        var key = (id, string.Join(' ', parts.SelectMany(part => part.Corners).Select(corner => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(corner.X, Digits)},{Math.Round(corner.Y, Digits)}"))));
        if (_written.TryGetValue(key, out var known)) return known;
        var count = _crops.GetValueOrDefault(id);
        if (count >= MostCrops) return null;
        _crops[id] = count + 1;
        return _written[key] = write();
    }
}
