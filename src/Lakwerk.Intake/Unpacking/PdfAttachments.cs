using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Unpacking;

/// <summary>Files embedded in a PDF (ISO 32000-2, 7.11.4): the name tree EmbeddedFiles, as portfolios and mail exports have it.</summary>
internal static class PdfAttachments
{
    private const int DeepestTree = 20;
    private const int MostFiles = 5_000;

    public static IEnumerable<UnpackedEntry> Read(ReadOnlyMemory<byte> pdf, UnpackBudget budget)
    {
        using var document = Opened(pdf);
        if (document is null || Named(document) is not { } files) yield break;
        foreach (var (name, file) in files)
        {
            budget.TakeItem();
            yield return Entry(name, file, document.Limits, budget);
        }
    }

    /// <summary>Null for a file that cannot be read at all; the document's own row says why.</summary>
    private static PdfDocument? Opened(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            return PdfDocument.Open(pdf);
        }
        catch (PdfException)
        {
            return null;
        }
    }

    private static List<(string Name, PdfDictionary File)>? Named(PdfDocument document)
    {
        try
        {
            return document.Catalog.Dictionary("Names")?.Dictionary("EmbeddedFiles") is { } tree ? [.. Files(tree, 0).Take(MostFiles)] : null;
        }
        catch (PdfException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Name, PdfDictionary File)> Files(PdfDictionary node, int depth)
    {
        if (node.Array("Names") is { } names)
        {
            for (var i = 0; i + 1 < names.Count; i += 2)
                if (names[i + 1] is PdfDictionary file) yield return (NameOf(file, names[i] as PdfString), file);
        }

        if (depth >= DeepestTree || node.Array("Kids") is not { } kids) yield break;
        foreach (var kid in kids)
        {
            if (kid.Resolve() is not PdfDictionary child) continue;
            foreach (var found in Files(child, depth + 1)) yield return found;
        }
    }

    private static string NameOf(PdfDictionary file, PdfString? key)
    {
        var name = ((file["UF"] as PdfString) ?? (file["F"] as PdfString) ?? key)?.ToText() ?? "";
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length == 0 ? "ingesloten bestand" : last;
    }

    private static UnpackedEntry Entry(string name, PdfDictionary file, PdfLimits limits, UnpackBudget budget)
    {
        var streams = file.Dictionary("EF");
        if ((streams?.Stream("UF") ?? streams?.Stream("F")) is not { } stream) return UnpackedEntry.Unread(name, UnreadableReason.Corrupt, "Het ingesloten bestand ontbreekt in de PDF.");
        try
        {
            var data = StreamDecoder.Decode(stream, limits).Data;
            budget.Take(data.Length);
            return new UnpackedEntry(name, Payload.FromBytes(data));
        }
        catch (PdfException problem)
        {
            return UnpackedEntry.Unread(name, UnreadableReason.Corrupt, $"Het ingesloten bestand is beschadigd: {problem.Message}");
        }
        catch (UnreadableException problem)
        {
            return UnpackedEntry.Unread(name, problem.Reason, problem.Message);
        }
    }
}
