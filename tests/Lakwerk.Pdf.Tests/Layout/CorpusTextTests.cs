using System.Text;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Testing;

namespace Lakwerk.Pdf.Tests.Layout;

/// <summary>Real files, with pdftotext as witness. bench/Lakwerk.TextAgreement looks at all of them and closer.</summary>
public class CorpusTextTests
{
    // Every so manieth file: enough kinds of file, not too much time.
    private const int Stride = 20;

    [SharedFact("corpus", "pdftotext")]
    public void We_find_the_characters_that_pdftotext_finds()
    {
        long theirs = 0, shared = 0, ours = 0;
        foreach (var file in Directory.EnumerateFiles(SharedMaterial.PathOf("corpus"), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % Stride == 7))
        {
            var witness = Tool.Run("pdftotext", "-enc", "UTF-8", file, "-");
            if (witness.ExitCode != 0 || TryRead(file) is not { } text) continue;
            var a = Count(text);
            var b = Count(witness.Output);
            ours += a.Values.Sum();
            theirs += b.Values.Sum();
            shared += a.Sum(pair => Math.Min(pair.Value, b.GetValueOrDefault(pair.Key)));
        }

        Assert.True(theirs > 10_000, "The sample holds too little text to say anything.");
        Assert.InRange(2.0 * shared / (theirs + ours), 0.98, 1);
    }

    private static string? TryRead(string file)
    {
        try
        {
            using var document = PdfDocument.Open(file);
            return string.Join('\n', new DocumentTextReader(document).ReadPages().Select(page => page.Text));
        }
        catch (PdfException)
        {
            // What cannot be opened is the subject of other tests.
            return null;
        }
    }

    private static Dictionary<Rune, int> Count(string text) =>
        text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)).GroupBy(rune => rune).ToDictionary(group => group.Key, group => group.Count());
}
