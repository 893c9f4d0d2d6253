using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing.AllowList;
using Lakwerk.Redaction.Navigation;

namespace Lakwerk.Redaction.Pages;

/// <summary>
/// Counts, by what a user calls them, the parts of a document that never pass: that a key of the catalog is gone does not
/// tell how many attachments went with it.
/// </summary>
internal static class DocumentParts
{
    private const int DeepestField = 32;
    private const int MostFields = 200_000;

    public static void Note(PdfDictionary catalog, DropLog dropped)
    {
        var names = catalog.Dictionary("Names");
        Add(dropped, "attachment", TreeEntries.Of(names?.Dictionary("EmbeddedFiles"), "Names").Count());
        Add(dropped, "script", Scripts(catalog, names));
        Add(dropped, "named destination", TreeEntries.Of(names?.Dictionary("Dests"), "Names").Count() + (catalog.Dictionary("Dests")?.Count ?? 0));
        Add(dropped, "layer", catalog.Dictionary("OCProperties")?.Array("OCGs")?.Count ?? 0);
        if (catalog.Dictionary("AcroForm") is not { } form) return;
        Add(dropped, "XFA form", form.Has("XFA") ? 1 : 0);
        var (fields, signatures) = Fields(form.Array("Fields"));
        Add(dropped, "form field", fields);
        Add(dropped, "digital signature", signatures);
    }

    private static int Scripts(PdfDictionary catalog, PdfDictionary? names)
    {
        var count = TreeEntries.Of(names?.Dictionary("JavaScript"), "Names").Count();
        if (IsScript(catalog["OpenAction"])) count++;
        if (catalog.Dictionary("AA") is not { } actions) return count;
        foreach (var (key, _) in actions.Entries)
            if (IsScript(actions[key])) count++;
        return count;
    }

    private static bool IsScript(PdfObject action) => action is PdfDictionary { } dictionary && dictionary.Name("S") == "JavaScript";

    /// <summary>The fields without fields below them (ISO 32000-2, 12.7.4), and how many of them hold a signature.</summary>
    private static (int Fields, int Signatures) Fields(PdfArray? roots)
    {
        var open = new Stack<(PdfDictionary Field, bool IsSignature, int Depth)>();
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        Push(open, roots, isSignature: false, 0);
        var (fields, signatures) = (0, 0);
        while (open.TryPop(out var place) && seen.Count < MostFields)
        {
            var (field, inherited, depth) = place;
            if (depth > DeepestField || !seen.Add(field)) continue;
            var isSignature = field.Name("FT") is { } type ? type == "Sig" : inherited;
            var before = open.Count;
            Push(open, field.Array("Kids"), isSignature, depth + 1);
            if (open.Count > before) continue;
            fields++;
            if (isSignature && field.Has("V")) signatures++;
        }

        return (fields, signatures);
    }

    /// <summary>Kids with a name are fields; those without are where one field stands on pages.</summary>
    private static void Push(Stack<(PdfDictionary Field, bool IsSignature, int Depth)> open, PdfArray? kids, bool isSignature, int depth)
    {
        for (var i = 0; kids is not null && i < Math.Min(kids.Count, MostFields); i++)
            if (kids[i] is PdfDictionary kid && (depth == 0 || kid.Has("T"))) open.Push((kid, isSignature, depth));
    }

    private static void Add(DropLog dropped, string what, int count)
    {
        if (count > 0) dropped.Note(what, count);
    }
}
