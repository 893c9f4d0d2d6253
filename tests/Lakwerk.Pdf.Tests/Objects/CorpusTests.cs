using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Files from other people's test suites, compared with poppler.</summary>
public sealed partial class CorpusTests
{
    private const int SampleStep = 10;

    /// <summary>Poppler opens these without their password, or counts pages that it cannot show.</summary>
    private static readonly HashSet<string> Exceptions =
    [
        "27a1fb5d_encryptedDocumentTamperedMac.pdf", // encrypted with AES-GCM, which poppler takes for not encrypted
        "3682b244_encryptedDocument.pdf",
        "517d04c5_cmp_macEncryptionWithAesGsmTest.pdf",
        "4c021f37_bug1782186.pdf", // needs a password; poppler shows the ciphertext
        "68a491f7_recursivePagesNodeReference.pdf", // the second page is a circle in the tree
        "77c8817e_Pages-tree-refs.pdf",
    ];

    [SharedFact("corpus")]
    public void Every_file_opens_and_every_page_can_be_read()
    {
        var failures = new List<string>();
        foreach (var file in Files().Where(file => !Exceptions.Contains(Path.GetFileName(file))))
        {
            if (Record.Exception(() => ReadAll(file)) is { } failure) failures.Add($"{file}: {failure.Message}");
        }

        Assert.Empty(failures);
    }

    [SharedFact("corpus", "pdfinfo")]
    public void A_sample_of_files_has_as_many_pages_as_poppler_says()
    {
        var differences = new List<string>();
        foreach (var file in Files().Where((file, i) => i % SampleStep == 0 && !Exceptions.Contains(Path.GetFileName(file))))
        {
            var expected = PageLine().Match(Tool.Run("pdfinfo", file).Expect().Output).Groups[1].Value;
            using var document = PdfDocument.Open(file);
            if (document.PageCount.ToString(CultureInfo.InvariantCulture) != expected) differences.Add($"{file}: {document.PageCount}, poppler {expected}");
        }

        Assert.Empty(differences);
    }

    private static void ReadAll(string file)
    {
        using var document = PdfDocument.Open(file);
        for (var number = 1; number <= document.PageCount; number++) document.Page(number).Content();
        foreach (var id in document.ObjectIds)
            if (document.Load(id) is PdfStream stream) StreamDecoder.Decode(stream, document.Limits);
        Assert.True(document.PageCount > 0, "no pages");
    }

    private static IOrderedEnumerable<string> Files() =>
        Directory.EnumerateFiles(SharedMaterial.PathOf("corpus"), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageLine();
}
