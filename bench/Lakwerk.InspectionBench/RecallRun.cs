using Lakwerk.Inspection;
using Lakwerk.Inspection.Facts;
using Lakwerk.Inspection.Readers;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.InspectionBench;

/// <summary>Covers words on first pages in the ways that people do, and counts how many of them are found again.</summary>
internal static class RecallRun
{
    private const int WordsPerFile = 8;
    private static readonly CoverStyle[] Styles = Enum.GetValues<CoverStyle>();
    private static readonly int[] TextChannels = [1, 2, 3];

    public static int Run(string folder, int most)
    {
        var (marks, ours, plain) = (new int[Styles.Length], new int[Styles.Length], new int[Styles.Length]);
        var files = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (files >= most) break;
            try
            {
                if (!Try(file, marks, ours, plain)) continue;
                files++;
            }
            catch (PdfException)
            {
                // A file that needs a password or is none cannot be covered in the first place.
            }
        }

        Console.WriteLine($"{files} files");
        Console.WriteLine($"{"",-16}{"covered",8}{"found",8}{"plain",8}");
        for (var i = 0; i < Styles.Length; i++) Console.WriteLine($"{Styles[i],-16}{marks[i],8}{ours[i],8}{plain[i],8}");
        Console.WriteLine($"{"all",-16}{marks.Sum(),8}{ours.Sum(),8}{plain.Sum(),8}");
        return 0;
    }

    public static int Cover(string file, string output)
    {
        using var document = PdfDocument.Open(file);
        File.WriteAllBytes(output, BadRedaction.Apply(document, Choose(file)));
        return 0;
    }

    private static bool Try(string file, int[] marks, int[] ours, int[] plain)
    {
        var covers = Choose(file);
        if (covers.Count == 0) return false;
        byte[] covered;
        using (var document = PdfDocument.Open(file)) covered = BadRedaction.Apply(document, covers);

        var findings = Inspector.Inspect(covered).Channels
            .Where(channel => TextChannels.Contains(channel.Number))
            .SelectMany(channel => channel.Findings)
            .Where(finding => finding.Severity > Severity.Note && finding is { Page: 1, Box: not null })
            .Select(finding => finding.Box!.Value)
            .ToArray();
        var boxes = Plain(covered);
        foreach (var (box, style) in covers)
        {
            marks[(int)style]++;
            var isFound = Array.Exists(findings, found => found.Inflate(1).Contains(box.CentreX, box.CentreY));
            if (isFound) ours[(int)style]++;
            else Console.WriteLine($"missed {style} {Path.GetFileName(file)} {box}");
            if (boxes.Exists(found => found.Contains(box.CentreX, box.CentreY))) plain[(int)style]++;
        }

        return true;
    }

    /// <summary>Ordinary visible words, spread over the page.</summary>
    public static List<(Box Box, CoverStyle Style)> Choose(string file)
    {
        var options = new InspectionOptions();
        using var facts = new FileFacts(File.ReadAllBytes(file), options, new ForeignReaders(options));
        var page = facts.ReadPage(1);
        var picture = facts.Paint(page.Page);
        if (picture is null || page.Failure is not null) return [];
        var words = Words.Of(page.Glyphs, glyph => glyph.Run is { IsUnpainted: false, IsVisible: true, Annotation: null })
            .Where(word => word.Text.Length >= 4 && word.Text.All(char.IsLetterOrDigit) && word.Text.Distinct().Count() > 2)
            .Where(word => page.CropBox.Contains(word.Bounds) && word.Bounds is { Width: > 8, Height: > 4 and < 60 } && !picture.LookAt(word.Bounds, []).IsUniform)
            .ToArray();
        var step = Math.Max(1, words.Length / WordsPerFile);
        return [.. words.Where((_, i) => i % step == 0).Take(WordsPerFile).Select((word, i) => (word.Bounds.Inflate(1), Styles[i % Styles.Length]))];
    }

    private static List<Box> Plain(byte[] bytes)
    {
        var options = new InspectionOptions();
        using var facts = new FileFacts(bytes, options, new ForeignReaders(options));
        var page = facts.ReadPage(1);
        var picture = new Lazy<PagePicture?>(() => facts.Paint(page.Page));
        return PlainMethod.Find(page, () => picture.Value);
    }

    /// <summary>What the plain method says about a file as it is.</summary>
    public static IEnumerable<(int Page, Box Box)> PlainAlarms(string file)
    {
        var options = new InspectionOptions();
        using var facts = new FileFacts(File.ReadAllBytes(file), options, new ForeignReaders(options));
        for (var number = 1; number <= facts.Document.PageCount; number++)
        {
            var page = facts.ReadPage(number);
            var picture = new Lazy<PagePicture?>(() => facts.Paint(page.Page));
            foreach (var box in PlainMethod.Find(page, () => picture.Value)) yield return (number, box);
        }
    }
}
