using Lakwerk.Pdf.Objects;

namespace Lakwerk.Work.Documents;

/// <summary>Warnings of a file as sentences for a person, who does not want a thousand of them.</summary>
public static class Notes
{
    private const int MostSentences = 3;

    public static IReadOnlyList<string> Of(string file, IReadOnlyList<PdfWarning> warnings)
    {
        ArgumentNullException.ThrowIfNull(warnings);
        var sentences = warnings.Take(MostSentences).Select(warning => $"{file}: {warning.Detail}{Place(warning)}").ToList();
        if (warnings.Count > MostSentences) sentences.Add($"{file}: and {warnings.Count - MostSentences} more like these.");
        return sentences;
    }

    private static string Place(PdfWarning warning) => (warning.ObjectId, warning.Offset) switch
    {
        ({ } id, _) => $" (object {id})",
        (null, { } offset) => $" (at byte {offset})",
        _ => "",
    };
}
