using Lakwerk.Law.Grounds;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Reading.Areas;
using Lakwerk.Reading.Codes;
using Lakwerk.Text;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Finds the redacted areas of the pages of a PDF: boxes that it paints, and boxes in the pictures of a scan.</summary>
internal sealed class AreaReader
{
    private const double LargestShare = 0.9;
    private const double PictureShare = 0.1;
    private const double ScanShare = 0.5;
    private const int FewLetters = 40;
    private const double Touching = 3;
    private const double BesideText = 30;
    private const double TallestLine = 40;
    private const int LongestLabel = 34;
    private const int FewestParts = 3;

    private readonly PdfDocument _document;
    private readonly ContentInterpreter _interpreter;
    private readonly ReadOptions _options;

    public AreaReader(PdfDocument document, ReadOptions options)
    {
        _document = document;
        _options = options;
        _interpreter = new ContentInterpreter(document, new FontLoader(document.Limits));
    }

    public PageAreas Read(int number, IReadOnlyList<FoundCode> codes, ICollection<string> missing)
    {
        var page = _document.Page(number);
        var collector = new PaintCollector();
        _interpreter.Run(page, collector);
        foreach (var annotation in page.Annotations) RunAppearance(page, annotation, collector);
        var places = codes.Where(code => code.Place is { Box: not null } place && place.Page == number).Select(code => code.Place.Box!.Value).ToList();
        var areas = new Judge(page, collector, places).Areas().ToList();
        // A picture on a page of text illustrates it; one that is most of the page, or all there is, is a scan.
        var least = collector.Glyphs.Count > FewLetters ? ScanShare : PictureShare;
        var labels = new AreaLabels(_options.Stop);
        foreach (var image in collector.Images.Where(image => ShareOf(image, page) >= least)) AddFrom(image, page, areas, (labels, places, missing));
        var read = _options.Recognise ? labels.Read(missing) : [];
        return new PageAreas(CodeMatcher.Match(areas, [.. codes, .. read]), read);
    }

    private static double ShareOf(PlacedImage image, PdfPage page) =>
        image.ToUser.Apply(new Box(0, 0, 1, 1)).Bounds.Intersect(page.CropBox).Area / page.CropBox.Area;

    private void RunAppearance(PdfPage page, PdfDictionary annotation, PaintCollector collector)
    {
        const int hidden = 2, noView = 32;
        if ((annotation.Int("F") & (hidden | noView)) != 0 || annotation.Dictionary("AP")?["N"] is not PdfStream form) return;
        if (DictionaryGeometry.Box(annotation, "Rect") is not { IsEmpty: false } place || DictionaryGeometry.Box(form.Dictionary, "BBox") is not { IsEmpty: false } box) return;
        var matrix = Matrix.Translation(-box.Left, -box.Bottom).Then(Matrix.Scale(place.Width / box.Width, place.Height / box.Height)).Then(Matrix.Translation(place.Left, place.Bottom));
        _interpreter.RunAppearance(form, matrix, collector, page.CropBox, page.Resources);
    }

    private void AddFrom(PlacedImage image, PdfPage page, List<RedactedArea> areas, (AreaLabels Labels, List<Box> Codes, ICollection<string> Missing) told)
    {
        var toUser = image.ToUser;
        var bounds = toUser.Apply(new Box(0, 0, 1, 1)).Bounds;
        try
        {
            var decoded = ImageDecoder.Decode(image.Image, image.Resources, _document.Limits);
            if (decoded.IsMask) return;
            // Sizes are meant for a page of A4 at 100 dots an inch; a picture may be a part of the page.
            var across = AreaFinder.PixelsAcross * (Math.Abs(toUser.A) >= Math.Abs(toUser.B) ? bounds.Width : bounds.Height) / Math.Min(page.CropBox.Width, page.CropBox.Height);
            var picture = new PixelGrid(decoded.Width, decoded.Height, decoded.ToRgb());
            var grid = picture.Reduced((int)across);
            foreach (var found in AreaFinder.Find(grid))
            {
                var box = InUser(grid, found, toUser);
                if (areas.Exists(area => area.Box.Overlaps(box))) continue;
                areas.Add(new RedactedArea(page.Number, box, found.Colour, box.Area / page.CropBox.Area, found.Confidence));
                if (_options.Recognise) AddLabels(picture, found.Enlarged(picture.FactorTo((int)across)), toUser, page.Number, told.Labels, told.Codes);
            }
        }
        catch (PdfException problem)
        {
            told.Missing.Add($"page {page.Number}: a picture cannot be looked at: {problem.Message}");
        }
    }

    /// <summary>What is written in an area, else beside it; what the text of the page tells already is not looked at again.</summary>
    private static void AddLabels(PixelGrid picture, PixelArea area, Matrix toUser, int page, AreaLabels labels, List<Box> codes)
    {
        if (TryAdd(area)) return;
        foreach (var place in MarginWriting.Beside(picture, area)) TryAdd(place);

        bool TryAdd(PixelArea place)
        {
            var box = InUser(picture, place, toUser);
            return codes.Exists(code => box.Contains(code.CentreX, code.CentreY)) || labels.Add(picture, place, page, box);
        }
    }

    private static Box InUser(PixelGrid grid, PixelArea place, Matrix toUser) =>
        toUser.Apply(new Box((double)place.Left / grid.Width, 1 - (double)place.Bottom / grid.Height, (double)place.Right / grid.Width, 1 - (double)place.Top / grid.Height)).Bounds;

    /// <summary>What stands on a box; the codes only where the text of the page does not tell them.</summary>
    private sealed record Label(IReadOnlyList<string> Codes, bool IsText, bool HasCode = false);

    /// <summary>Which painted boxes are redactions: no text of the document stands on them, and they are no table or page.</summary>
    private sealed class Judge(PdfPage page, PaintCollector painted, List<Box> codes)
    {
        public IEnumerable<RedactedArea> Areas()
        {
            var boxes = WithoutCovered();
            foreach (var box in boxes)
            {
                var label = LabelOn(box);
                if (label is { IsText: false } && Confidence(box, boxes, label) is { } sure)
                    yield return new RedactedArea(page.Number, box.Box, box.Fill?.Named ?? AreaColour.Outlined, box.Box.Area / page.CropBox.Area, sure) { Codes = label.Codes };
            }
        }

        /// <summary>A fill and its outline, or a box drawn twice, are one; the last one painted is seen.</summary>
        private List<PaintedBox> WithoutCovered()
        {
            var kept = new List<PaintedBox>();
            foreach (var box in painted.Boxes)
            {
                if (box.Box.Area > LargestShare * page.CropBox.Area || IsUnderPicture(box)) continue;
                var same = kept.FindIndex(other => box.Box.Inflate(Touching).Contains(other.Box) && other.Box.Inflate(Touching).Contains(box.Box));
                if (same < 0) kept.Add(box);
                else if (box.Fill is { } fill) kept[same] = box with { Fill = fill.Named == AreaColour.White && kept[same].Fill is null ? null : fill };
                else if (kept[same].Fill is { } under && under.Named == AreaColour.White) kept[same] = kept[same] with { Fill = null };
            }

            return kept;
        }

        /// <summary>A picture that was painted over it later hides it.</summary>
        private bool IsUnderPicture(PaintedBox box) =>
            painted.Images.Exists(image => image.Order > box.Order && image.ToUser.Apply(new Box(0, 0, 1, 1)).Bounds.Contains(box.Box));

        /// <summary>What is written on a box after it was painted: nothing, codes, or text that anybody can read.</summary>
        private Label LabelOn(PaintedBox box)
        {
            var letters = painted.Glyphs.Where(glyph => glyph.Order > box.Order && box.Box.Contains(glyph.Box.CentreX, glyph.Box.CentreY)).ToList();
            if (letters.Count == 0) return new Label([], false);
            var foreign = letters.Count(glyph => !codes.Exists(code => code.Inflate(2).Contains(glyph.Box.CentreX, glyph.Box.CentreY)));
            var hasCode = foreign < letters.Count;
            if (hasCode && foreign <= LongestLabel) return new Label([], false, true);
            // "5.2.1" between words is a number to a reader of lines; alone in a box it is a code.
            var cell = GroundParser.ParseCell(string.Concat(letters.Take(LongestLabel + 1).Select(glyph => glyph.Text)));
            return cell is { Citations.Count: > 0, Unknown.Count: 0 } ? new Label([.. cell.Citations.Select(citation => citation.Code).Distinct()], false, true) : new Label([], true);
        }

        private double? Confidence(PaintedBox box, List<PaintedBox> all, Label label)
        {
            var colour = box.Fill?.Named ?? AreaColour.Outlined;
            if (label.HasCode) return colour is AreaColour.White or AreaColour.Outlined && box.Box.Area > 0.5 * page.CropBox.Area ? null : 0.97;
            if (IsDrawing(box)) return null;
            if (colour == AreaColour.Black) return box.Box.Height > 2 * box.Box.Width && IsBar(box, all) ? null : 0.9;
            if (IsCell(box, all) || IsBar(box, all)) return null;
            if (colour is AreaColour.Grey or AreaColour.Coloured) return 0.75;
            // Paper on paper shows only where it interrupts text.
            return box.Box.Height <= TallestLine && InTextLine(box) ? 0.65 : null;
        }

        /// <summary>A dark screen or figure: smaller boxes of other colours were painted on it.</summary>
        private bool IsDrawing(PaintedBox box) => painted.Boxes.Where(other => other.Order > box.Order && other.Fill is not null && other.Fill?.Named != box.Fill?.Named
            && other.Box.Area < box.Box.Area / 2 && box.Box.Contains(other.Box)).Take(FewestParts).Count() == FewestParts;

        /// <summary>Another box of the same height touches its side.</summary>
        private static bool IsCell(PaintedBox box, List<PaintedBox> all) => all.Exists(other => other != box
            && (Math.Abs(other.Box.Left - box.Box.Right) <= Touching || Math.Abs(box.Box.Left - other.Box.Right) <= Touching)
            && Math.Abs(other.Box.CentreY - box.Box.CentreY) <= Touching && Math.Abs(other.Box.Height - box.Box.Height) <= Touching);

        /// <summary>Three or more boxes that stand on one line with different heights are a chart.</summary>
        private static bool IsBar(PaintedBox box, List<PaintedBox> all)
        {
            var standing = all.Where(other => Math.Abs(other.Box.Bottom - box.Box.Bottom) < 0.6 && Math.Abs(other.Box.Width - box.Box.Width) < 1).ToList();
            return standing.Count >= 3 && standing.Exists(other => Math.Abs(other.Box.Height - box.Box.Height) > Touching);
        }

        private bool InTextLine(PaintedBox box) => painted.Glyphs.Exists(glyph =>
            glyph.Box.CentreY > box.Box.Bottom && glyph.Box.CentreY < box.Box.Top && !box.Box.Contains(glyph.Box.CentreX, glyph.Box.CentreY)
            && Math.Max(glyph.Box.Left - box.Box.Right, box.Box.Left - glyph.Box.Right) is > -1 and < BesideText);
    }
}
