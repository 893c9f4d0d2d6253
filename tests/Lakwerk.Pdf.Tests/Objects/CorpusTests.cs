using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Files from other people's test suites, compared with poppler.</summary>
public sealed partial class CorpusTests
{
    private const int SampleStep = 10;

    /// <summary>Poppler shows these as empty pages: it takes AES-GCM for no encryption, and ciphertext for content.</summary>
    private static readonly Dictionary<string, string> Passwords = new()
    {
        ["27a1fb5d_encryptedDocumentTamperedMac.pdf"] = "secret",
        ["3682b244_encryptedDocument.pdf"] = "secret",
        ["517d04c5_cmp_macEncryptionWithAesGsmTest.pdf"] = "123",
        ["4c021f37_bug1782186.pdf"] = "Hello",
    };

    /// <summary>Poppler counts a page that it cannot show: the tree runs in a circle.</summary>
    private static readonly HashSet<string> Circles = ["68a491f7_recursivePagesNodeReference.pdf", "77c8817e_Pages-tree-refs.pdf"];

    [SharedFact("corpus")]
    public void Every_file_opens_and_every_page_can_be_read()
    {
        var failures = new List<string>();
        foreach (var file in Files().Where(file => !Circles.Contains(Path.GetFileName(file))))
        {
            if (Record.Exception(() => ReadAll(file)) is { } failure) failures.Add($"{file}: {failure.Message}");
        }

        Assert.Empty(failures);
    }

    [SharedFact("corpus", "pdfinfo")]
    public void A_sample_of_files_has_as_many_pages_as_poppler_says()
    {
        var differences = new List<string>();
        foreach (var file in Files().Where((file, i) => i % SampleStep == 0 && !Circles.Contains(Path.GetFileName(file))))
        {
            var expected = PageLine().Match(Tool.Run("pdfinfo", file).Expect().Output).Groups[1].Value;
            using var document = Open(file);
            if (document.PageCount.ToString(CultureInfo.InvariantCulture) != expected) differences.Add($"{file}: {document.PageCount}, poppler {expected}");
        }

        Assert.Empty(differences);
    }

    private static void ReadAll(string file)
    {
        using var document = Open(file);
        for (var number = 1; number <= document.PageCount; number++) document.Page(number).Content();
        foreach (var id in document.ObjectIds)
            if (document.Load(id) is PdfStream stream) StreamDecoder.Decode(stream, document.Limits);
        Assert.True(document.PageCount > 0, "no pages");
    }

    private static PdfDocument Open(string file) =>
        PdfDocument.Open(file, new PdfOpenOptions { Password = Passwords.GetValueOrDefault(Path.GetFileName(file), "") });

    private static IOrderedEnumerable<string> Files() =>
        Directory.EnumerateFiles(SharedMaterial.PathOf("corpus"), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageLine();
}
