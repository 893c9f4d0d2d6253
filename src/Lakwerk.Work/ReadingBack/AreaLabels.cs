using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Ocr;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Areas;
using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;

namespace Lakwerk.Work.ReadingBack;

/// <summary>
/// Reads the codes that stand within redacted areas of a picture or in the margin beside them. Writing within a box is what
/// differs from the box's own colour, so white on black reads like black on grey.
/// </summary>
internal sealed class AreaLabels(CancellationToken stop)
{
    private const int Contrast = 60;
    private const int FewestPixels = 12;
    private const int Border = 3;
    private const int Space = 6;
    private const int LargestSide = 4000;
    private const double Surest = 0.85;
    private const double Sound = 0.95;
    private const double Guessed = 0.6;
    private const string Alphabet = "0123456789.abcdefghi+";

    private readonly List<(LabelPicture Picture, int Page, Box Box)> _labels = [];

    /// <summary>Keeps what is written at a place, when anything is; false when nothing is.</summary>
    public bool Add(PixelGrid picture, PixelArea place, int page, Box box)
    {
        if (_labels.Exists(label => label.Box.Contains(box.CentreX, box.CentreY))) return true;
        if (WritingIn(picture, place) is not { } writing) return false;
        _labels.Add((writing, page, box));
        return true;
    }

    /// <summary>The codes that were read, each at its place.</summary>
    public IReadOnlyList<FoundCode> Read(ICollection<string> missing)
    {
        if (_labels.Count == 0 || !LabelReader.IsAvailable) return [];
        try
        {
            var reader = new LabelReader(stop);
            var read = reader.Read([.. _labels.Select(label => label.Picture)]).Select(GroundParser.ParseCell).ToList();
            ReadAgain(reader, read);
            var seen = read.SelectMany(cell => cell.Citations).Where(citation => citation.Confidence >= Sound).Select(citation => citation.Code).ToHashSet(StringComparer.Ordinal);
            return [.. read.SelectMany((cell, i) => CodesOf(cell, seen).Select(code => new FoundCode(code.Raw, code.Code, new Place(0, _labels[i].Page, _labels[i].Box), Math.Round(code.Confidence * Surest, 3))))];
        }
        catch (HelperException problem)
        {
            missing.Add($"page {_labels[0].Page}: the labels of areas cannot be recognised: {problem.Message}");
            return [];
        }
    }

    /// <summary>What was not read for certain is read once more, larger and as nothing but a code.</summary>
    private void ReadAgain(LabelReader reader, List<CellReading> read)
    {
        var doubtful = Enumerable.Range(0, read.Count).Where(i => !IsSound(read[i])).ToList();
        if (doubtful.Count == 0) return;
        var again = reader.Read([.. doubtful.Select(i => _labels[i].Picture)], Alphabet);
        for (var i = 0; i < doubtful.Count; i++)
        {
            var cell = GroundParser.ParseCell(again[i]);
            if (IsSound(cell) || read[doubtful[i]].Citations.Count == 0 && cell.Citations.Count > 0) read[doubtful[i]] = cell;
            else if (read[doubtful[i]].Citations.Count == 0 && again[i].Length > 0) read[doubtful[i]] = new CellReading([], [again[i]]);
        }
    }

    private static bool IsSound(CellReading cell) => cell.Citations.Count > 0 && cell.Unknown.Count == 0 && cell.Citations.All(citation => citation.Confidence >= Sound);

    /// <summary>The codes of a label, else the one on this page that it is nearest to.</summary>
    private static IEnumerable<(string Raw, string Code, double Confidence)> CodesOf(CellReading cell, HashSet<string> seen) => cell.Citations.Count > 0
        ? cell.Citations.Select(citation => (citation.Source, citation.Code, citation.Confidence))
        : cell.Unknown.Select(text => (Text: text, Code: PlausibleCodes.Nearest(text, seen))).Where(pair => pair.Code is not null).Select(pair => (pair.Text, pair.Code!, Guessed));

    private static LabelPicture? WritingIn(PixelGrid picture, PixelArea place)
    {
        var (width, height) = (place.Width - 2 * Border, place.Height - 2 * Border);
        if (width <= 0 || height <= 0 || width > LargestSide || height > LargestSide) return null;
        var gray = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) gray[y * width + x] = (byte)picture.LuminanceAt(place.Left + Border + x, place.Top + Border + y);
        var own = Middle(gray);
        for (var i = 0; i < gray.Length; i++) gray[i] = (byte)(255 - Math.Min(255, 2 * Math.Abs(gray[i] - own)));
        return Bounds(gray, width, height) is { } bounds ? Doubled(gray, width, bounds) : null;
    }

    /// <summary>The luminance that half of the pixels are below: the box's own, since writing covers little of it.</summary>
    private static int Middle(byte[] gray)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var value in gray) counts[value]++;
        var (seen, middle) = (counts[0], 0);
        while (seen * 2 < gray.Length) seen += counts[++middle];
        return middle;
    }

    private static (int Left, int Top, int Right, int Bottom)? Bounds(byte[] gray, int width, int height)
    {
        int left = width, top = height, right = 0, bottom = 0, pixels = 0;
        for (var i = 0; i < gray.Length; i++)
        {
            if (gray[i] > 255 - 2 * Contrast) continue;
            pixels++;
            (left, right) = (Math.Min(left, i % width), Math.Max(right, i % width + 1));
            (top, bottom) = (Math.Min(top, i / width), Math.Max(bottom, i / width + 1));
        }

        if (pixels < FewestPixels) return null;
        return (Math.Max(0, left - Space), Math.Max(0, top - Space), Math.Min(width, right + Space), Math.Min(height, bottom + Space));
    }

    /// <summary>Twice as large: labels are set small, and the recogniser likes letters of thirty pixels and more.</summary>
    private static LabelPicture Doubled(byte[] gray, int stride, (int Left, int Top, int Right, int Bottom) cut)
    {
        var (width, height) = (2 * (cut.Right - cut.Left), 2 * (cut.Bottom - cut.Top));
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (left, up) = (cut.Left + x / 2, cut.Top + y / 2);
                var (right, down) = (Math.Min(cut.Right - 1, left + x % 2), Math.Min(cut.Bottom - 1, up + y % 2));
                pixels[y * width + x] = (byte)((gray[up * stride + left] + gray[up * stride + right] + gray[down * stride + left] + gray[down * stride + right]) / 4);
            }

        return new LabelPicture(width, height, pixels);
    }
}
