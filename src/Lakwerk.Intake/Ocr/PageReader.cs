using System.Globalization;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Intake.Ocr;

/// <summary>
/// Reads one page with Tesseract: rendered, made level, recognised; and when hardly anything can be read, turned upright by what
/// Tesseract says of the direction of its letters, and read again.
/// </summary>
internal sealed class PageReader(IntakeSettings settings)
{
    public const string Version = "tesseract-tsv-2";
    public const int Resolution = 300;
    private const double Poor = 0.6;
    private const int FewWords = 5;
    private static readonly HelperLimits Limits = new() { Time = TimeSpan.FromMinutes(3) };

    // Documents are made side by side and so are their pages; this keeps as many recognisers at work as there are processors.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    /// <exception cref="HelperException">The page cannot be read.</exception>
    public RecognisedPage Read(string pdf, string hash, PageFrame frame)
    {
        var cached = settings.CacheFolder is null ? null : Path.Combine(settings.CacheFolder, $"{hash}-{frame.Number}-{Version}.tsv");
        if (cached is not null && File.Exists(cached)) return FromCache(File.ReadAllText(cached), frame);
        Turns.Wait(settings.Stop);
        try
        {
            var (turn, table) = Recognise(pdf, frame);
            if (cached is not null) Keep(cached, Head(turn) + table);
            return TesseractTable.Read(table, frame, turn);
        }
        finally
        {
            Turns.Release();
        }
    }

    private (SheetTurn Turn, string Table) Recognise(string pdf, PageFrame frame)
    {
        using var scratch = new Scratch();
        var page = frame.Number.ToString(CultureInfo.InvariantCulture);
        Sandbox.Run(HelperProgram.PdfToPpm, ["-f", page, "-l", page, "-r", Dots, "-cropbox", "-gray", "-singlefile", pdf, scratch.PathOf("blad")], scratch.Folder, Limits, settings.Stop);
        var image = GrayImage.ReadPgm(File.ReadAllBytes(scratch.PathOf("blad.pgm")));
        var upright = Recognise(image, 0, scratch);
        if (IsGood(TesseractTable.Read(upright.Table, frame, upright.Turn)) || Direction(scratch) is not (> 0 and var degrees)) return upright;
        var turned = Recognise(image, degrees, scratch);
        return TesseractTable.Read(turned.Table, frame, turned.Turn).Worth > TesseractTable.Read(upright.Table, frame, upright.Turn).Worth ? turned : upright;
    }

    private static bool IsGood(RecognisedPage page) => page.Confidence >= Poor && page.Page.Words.Count >= FewWords;

    private (SheetTurn Turn, string Table) Recognise(GrayImage image, int degrees, Scratch scratch)
    {
        var turned = image.TurnedBy(degrees);
        var skew = Skew.Of(turned);
        turned.Levelled(skew).WritePgm(scratch.PathOf("recht.pgm"));
        Sandbox.Run(HelperProgram.Tesseract, [scratch.PathOf("recht.pgm"), scratch.PathOf("uit"), "-l", "nld+eng", "--psm", "3", "--dpi", Dots, "tsv"], scratch.Folder, Limits, settings.Stop);
        return (new SheetTurn(degrees, skew, image.Width, image.Height), File.ReadAllText(scratch.PathOf("uit.tsv")));
    }

    /// <summary>By how many degrees clockwise the page must be turned to be upright; 0 when that cannot be told.</summary>
    private int Direction(Scratch scratch)
    {
        try
        {
            var arguments = (string[])[scratch.PathOf("blad.pgm"), scratch.PathOf("richting"), "-l", "osd", "--psm", "0", "--dpi", Dots];
            Sandbox.Run(HelperProgram.Tesseract, arguments, scratch.Folder, Limits, settings.Stop);
            var line = File.ReadLines(scratch.PathOf("richting.osd")).FirstOrDefault(line => line.StartsWith("Rotate:", StringComparison.Ordinal));
            return int.TryParse(line?["Rotate:".Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var degrees) && degrees is 90 or 180 or 270 ? degrees : 0;
        }
        catch (HelperException)
        {
            // Too few letters to tell a direction by: that is an answer, and the page stays as it was read.
            return 0;
        }
    }

    private static string Dots => Resolution.ToString(CultureInfo.InvariantCulture);

    private static string Head(SheetTurn turn) => string.Create(CultureInfo.InvariantCulture, $"{turn.Degrees} {turn.Skew:R} {turn.Width} {turn.Height}\n");

    private static RecognisedPage FromCache(string kept, PageFrame frame)
    {
        var end = kept.IndexOf('\n', StringComparison.Ordinal);
        var cells = kept[..end].Split(' ');
        int Whole(int i) => int.Parse(cells[i], CultureInfo.InvariantCulture);
        return TesseractTable.Read(kept[(end + 1)..], frame, new SheetTurn(Whole(0), double.Parse(cells[1], CultureInfo.InvariantCulture), Whole(2), Whole(3)));
    }

    private static void Keep(string path, string table)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        File.WriteAllText(temporary, table);
        File.Move(temporary, path, overwrite: true);
    }
}
