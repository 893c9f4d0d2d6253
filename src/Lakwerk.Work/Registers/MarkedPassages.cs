using Lakwerk.Intake.Understanding;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;
using Lakwerk.Work.Files;
using Lakwerk.Work.Marks;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Work.Registers;

/// <summary>
/// Finds marked words that were public before: a run of five words, as it stands with its neighbours on the page, that a public
/// document holds.
/// </summary>
internal static class MarkedPassages
{
    private const int Window = 5;

    public static IReadOnlyList<KnownPassage> Known(PublicRegister register, string path, string marksPath, ReadOptions options)
    {
        var bytes = SourceFile.ReadAll(path);
        if (!SourceFile.LooksLikePdf(bytes)) throw InputException.About(path, "is no PDF: marks belong to pages.");
        using var file = PagedFile.Open(path, bytes, options);
        var marks = MarkFileReader.Read(marksPath);
        marks.MustFit(marksPath, () => SourceFile.Sha256(bytes), file.Document.PageCount);
        return [.. file.Pages.SelectMany(page => OnPage(register, page, [.. marks.Marks.Where(mark => mark.Page == page.Number)]))];
    }

    private static IEnumerable<KnownPassage> OnPage(PublicRegister register, TextPage page, List<Mark> marks)
    {
        if (marks.Count == 0) return [];
        var words = page.Lines.SelectMany(line => line.Words).SelectMany(word => Shingles.Words(word.Text).Select(plain => new Word(plain, word.Text, IsMarked(word, marks)))).ToList();
        var holders = new RegisterEntry?[words.Count];
        for (var i = 0; i + Window <= words.Count; i++)
        {
            if (!words.GetRange(i, Window).Exists(word => word.IsMarked)) continue;
            if (register.Holding(string.Join(' ', words.GetRange(i, Window).Select(word => word.Plain))) is not { } entry) continue;
            for (var k = i; k < i + Window; k++)
                if (words[k].IsMarked) holders[k] ??= entry;
        }

        return Joined(page.Number, words, holders);
    }

    private static IEnumerable<KnownPassage> Joined(int page, List<Word> words, RegisterEntry?[] holders)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (holders[i] is not { } entry) continue;
            var end = i + 1;
            while (end < words.Count && holders[end] == entry) end++;
            yield return new KnownPassage(page, string.Join(' ', words.GetRange(i, end - i).Select(word => word.Shown)), entry);
            i = end - 1;
        }
    }

    private static bool IsMarked(TextWord word, List<Mark> marks) =>
        marks.Exists(mark => mark.Whole || mark.Boxes.Any(box => box.Contains(word.Box.CentreX, word.Box.CentreY)));

    private readonly record struct Word(string Plain, string Shown, bool IsMarked);
}
