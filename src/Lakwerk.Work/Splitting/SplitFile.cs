using System.Globalization;
using Lakwerk.Intake.Splitting;
using Lakwerk.Work.Documents;

namespace Lakwerk.Work.Splitting;

/// <summary>Finds the documents in a bundle, a PDF in pages or a plain text in lines, and cuts a PDF into them.</summary>
public static class SplitFile
{
    private const int LongestName = 60;

    /// <param name="path">The bundle.</param>
    /// <param name="password">Of an encrypted PDF.</param>
    /// <param name="firsts">Where documents begin, as a person says; null finds out.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="InputException">The file cannot be read, or has no page or line that was named.</exception>
    public static SplitOutcome Run(string path, string password = "", IReadOnlySet<int>? firsts = null, CancellationToken stop = default)
    {
        var file = FileTextReader.Read(path, password, stop);
        var pages = file.Paged is { } paged ? BundleSplitter.PagesOf(paged) : TextPages.Of(file.Plain ?? "");
        if (firsts?.Except(pages.Select(page => page.First)).Order().ToList() is { Count: > 0 } unknown)
            throw InputException.About(path, $"no page begins at {string.Join(", ", unknown)}.");
        var documents = firsts is null ? BundleSplitter.Split(pages) : BundleSplitter.SplitAt(pages, firsts);
        return new SplitOutcome(documents, file.Paged is not null) { Notes = file.Notes, Missing = file.Missing };
    }

    /// <summary>Writes each document of a bundle as a PDF of its own, numbered in order; gives their paths.</summary>
    /// <exception cref="InputException">The bundle is no PDF, qpdf is missing, or the folder cannot be written.</exception>
    public static IReadOnlyList<string> Cut(string path, string password, SplitOutcome outcome, string folder, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!outcome.InPages) throw InputException.About(path, "only a PDF can be cut into files.");
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var document in outcome.Documents)
        {
            var target = Path.Combine(folder, NameOf(document, written.Count + 1));
            Files.AtomicFile.Write(target, PageCutter.Cut(Path.GetFullPath(path), password, document.First, document.Last, stop));
            written.Add(target);
        }

        return written;
    }

    private static string NameOf(SplitDocument document, int number)
    {
        var title = new string([.. document.Title.Select(c => char.IsLetterOrDigit(c) || c is '-' or ',' ? c : ' ')]);
        var plain = string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var date = document.Date?.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{number:000} {date}{plain[..Math.Min(plain.Length, LongestName)].TrimEnd()}.pdf");
    }
}
