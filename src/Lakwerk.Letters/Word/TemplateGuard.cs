using System.IO.Compression;

namespace Lakwerk.Letters.Word;

/// <summary>Looks at a template before anything reads it: it comes from a user, and a small archive can hold a large surprise.</summary>
internal static class TemplateGuard
{
    private const int LargestFile = 20 * 1024 * 1024;
    private const long LargestContent = 100L * 1024 * 1024;
    private const int MostParts = 2000;

    /// <exception cref="LetterException">It is no Word file, or far larger than a template is.</exception>
    public static void Check(ReadOnlyMemory<byte> template)
    {
        if (template.Length > LargestFile)
            throw TooLarge();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(template.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts || archive.Entries.Sum(e => e.Length) > LargestContent)
                throw TooLarge();
            if (archive.GetEntry("[Content_Types].xml") is null || !archive.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                throw NoWord(null);
        }
        catch (InvalidDataException problem)
        {
            throw NoWord(problem);
        }
    }

    public static LetterException NoWord(Exception? inner)
    {
        var reason = new Law.Bilingual("Het sjabloon is geen leesbaar Word-bestand (.docx).", "The template is no readable Word file (.docx).");
        return inner is null ? new LetterException(reason) : new LetterException(reason, inner);
    }

    private static LetterException TooLarge() => LetterException.Of("Het sjabloon is groter dan een sjabloon hoort te zijn.", "The template is larger than a template should be.");
}
