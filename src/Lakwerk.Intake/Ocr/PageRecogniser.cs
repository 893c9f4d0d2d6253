using System.Security.Cryptography;
using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Rendering;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>
/// Gives pages without text that can be trusted the text that Tesseract sees on them, page by page in parallel. A result is kept
/// by the hash of its input, so that the same page is recognised once.
/// </summary>
public sealed class PageRecogniser(IntakeSettings settings)
{
    private const int FewCharacters = 40;
    private const double ScanCoverage = 0.5;
    private const double Doubtful = 0.7;
    private readonly PageReader _reader = new(settings);

    /// <summary>The pages, those of a scan with recognised text; what was done is told in one sentence.</summary>
    /// <param name="pdf">The file; a helper reads it beside us.</param>
    /// <param name="document">The same file, opened.</param>
    /// <param name="pages">Its pages as far as they could be read, in order.</param>
    /// <param name="notes">Where it is told what was done: one Dutch sentence each.</param>
    public List<TextPage> Complete(byte[] pdf, PdfDocument document, List<TextPage> pages, ICollection<string> notes)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(notes);
        var wanting = pages.Where(page => NeedsRecognition(document, page)).Select(page => new PageFrame(page.Number, page.Bounds, page.Rotation, PageReader.Resolution)).ToList();
        if (wanting.Count == 0) return pages;
        if ((HelperProgram.Tesseract.Find() is null ? HelperProgram.Tesseract : HelperProgram.PdfToPpm.Find() is null ? HelperProgram.PdfToPpm : null) is { } missing)
        {
            notes.Add($"{Pages(wanting.Count)} geen leesbare tekst. {missing.MissingSentence}");
            return pages;
        }

        var completed = new List<TextPage>(pages);
        var found = Recognise(pdf, wanting);
        foreach (var page in found) completed[completed.FindIndex(kept => kept.Number == page.Page.Number)] = page.Page;
        Tell(notes, wanting.Count, found);
        return completed;
    }

    private static bool NeedsRecognition(PdfDocument document, TextPage page)
    {
        if (page.Text.Length > 0 && !LanguageTest.LooksLikeLanguage(page.Text)) return true;
        if (page.Text.Count(c => !char.IsWhiteSpace(c)) >= FewCharacters) return false;
        try
        {
            var sheet = document.Page(page.Number);
            if (page.Text.Length > 0) return ImageCoverage.Of(document, sheet) > ScanCoverage;
            // Nothing at all to read: any picture, and any drawing that may be letters turned into outlines.
            return sheet.Content().Length > 0;
        }
        catch (PdfException)
        {
            return false;
        }
    }

    private List<RecognisedPage> Recognise(byte[] pdf, List<PageFrame> frames)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(pdf));
        using var scratch = new Scratch();
        var file = scratch.Write("in.pdf", pdf);
        var found = new RecognisedPage?[frames.Count];
        Parallel.For(
            0,
            frames.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = settings.Stop },
            i => found[i] = Recognise(file, hash, frames[i]));
        return [.. found.OfType<RecognisedPage>()];
    }

    private RecognisedPage? Recognise(string file, string hash, PageFrame frame)
    {
        try
        {
            return _reader.Read(file, hash, frame);
        }
        catch (Exception problem) when (problem is HelperException or ImageException)
        {
            // One page that cannot be recognised is told by the count; the others are worth having.
            return null;
        }
    }

    private static void Tell(ICollection<string> notes, int wanting, List<RecognisedPage> found)
    {
        var read = found.Count(page => page.Page.Text.Length > 0);
        if (read > 0) notes.Add($"Van {(read == 1 ? "1 bladzijde" : $"{read} bladzijden")} is de tekst met tekstherkenning gelezen.");
        var doubtful = found.Where(page => page.Page.Text.Length > 0 && page.Confidence < Doubtful).Select(page => page.Page.Number).ToList();
        if (doubtful.Count > 0) notes.Add($"De herkende tekst is onzeker op bladzijde {string.Join(", ", doubtful.Take(20))}{(doubtful.Count > 20 ? " en verder" : "")}.");
        if (found.Count < wanting) notes.Add($"{Pages(wanting - found.Count)} geen tekst gekregen, omdat de tekstherkenning mislukte.");
    }

    private static string Pages(int count) => count == 1 ? "1 bladzijde heeft" : $"{count} bladzijden hebben";
}
