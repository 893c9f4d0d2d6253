using System.Text.Json;
using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Searches the strings (names are syntax, and the walk reads them) of qpdf's JSON form of a file (version 2): u: text, b: bytes in hexadecimal.</summary>
internal static class QpdfObjects
{
    public static IReadOnlyCollection<string> Find(ReadOnlyMemory<byte> json, WordSearch search)
    {
        var found = new HashSet<string>();
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = 512 });
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String && Look(reader.GetString() ?? "", search) is { } word) found.Add(word);
        }
        catch (JsonException)
        {
            // qpdf was cut short by its limits: what came before still counts, and the report names qpdf's complaints.
        }

        return found;
    }

    private static string? Look(string value, WordSearch search)
    {
        if (value.StartsWith("u:", StringComparison.Ordinal)) return search.In(value[2..]);
        if (value.StartsWith("b:", StringComparison.Ordinal) && value.Length % 2 == 0) return search.In(new PdfString(Convert.FromHexString(value.AsSpan(2))));
        return null;
    }
}
