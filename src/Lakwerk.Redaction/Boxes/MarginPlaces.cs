using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Hidden;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>
/// Places in the margins for labels, beside their boxes where nothing is printed: at the right, else at the left, else a few
/// rows up or down. What a mark touches does not count as printed, or the place would tell how far the removed text reached.
/// </summary>
internal sealed class MarginPlaces(PdfPage page, PageCovers covers, PageMarks marks)
{
    private const double FromEdge = 2;
    private const double PageWide = 0.5;
    private const int MostRows = 40;
    private readonly HashSet<(string Label, int Row)> _told = [];
    private readonly List<Box> _taken = [];
    private readonly ShownFrame _sheet = ShownFrame.Of(page.CropBox, page.Rotate);

    /// <summary>A place for a label; null when the same label stands beside the same row already: a row of narrow boxes needs one.</summary>
    /// <param name="codes">The label.</param>
    /// <param name="centre">The middle of its box, in user space.</param>
    /// <param name="width">Width of the place.</param>
    /// <param name="height">Its height.</param>
    public ShownFrame? Find(byte[] codes, Point centre, double width, double height)
    {
        var (_, up) = _sheet.Locate(centre);
        if (!_told.Add((Convert.ToHexString(codes), (int)Math.Round(up / height)))) return null;
        var place = Places(up, width, height).Cast<ShownFrame?>().FirstOrDefault(place => IsFree(place!.Value.Bounds)) ?? At(right: true, up, width, height);
        _taken.Add(place.Bounds);
        return place;
    }

    private IEnumerable<ShownFrame> Places(double up, double width, double height)
    {
        for (var row = 0; row <= MostRows; row++)
        {
            foreach (var offset in row == 0 ? (double[])[0] : [row * height, -row * height])
            {
                yield return At(right: true, up + offset, width, height);
                yield return At(right: false, up + offset, width, height);
            }
        }
    }

    private ShownFrame At(bool right, double up, double width, double height) => _sheet.Part(
        right ? Math.Max(0, _sheet.Width - width - FromEdge) : Math.Min(FromEdge, Math.Max(0, _sheet.Width - width)),
        Math.Clamp(up - height / 2, 0, Math.Max(0, _sheet.Height - height)),
        width,
        height);

    private bool IsFree(Box place) =>
        !_taken.Exists(place.Overlaps) && !marks.Overlaps(place) && covers.IsFree(place, painted => painted.Area > PageWide * page.CropBox.Area || marks.Overlaps(painted));
}
