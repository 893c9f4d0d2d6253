using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Navigation;
using Lakwerk.Redaction.Structure;

namespace Lakwerk.Redaction.Pages;

/// <summary>Writes the document catalog (ISO 32000-2, 7.7.2) and names what of the old one did not pass.</summary>
internal static class CatalogWriter
{
    /// <summary>Writes the page tree, what belongs to the document as a whole, and the catalog that holds them.</summary>
    public static PdfReference Write(RewriteSession session)
    {
        var catalog = new PdfDictionary();
        catalog.Set("Type", new PdfName("Catalog"));
        catalog.Set("Pages", session.Pages.Finish());
        if (Language(session) is { } language) catalog.Set("Lang", PdfString.OfText(language));
        WriteStructure(session, catalog);
        WriteNavigation(session, catalog);
        WritePreferences(session, catalog);
        NoteDropped(session, catalog);
        return session.Output.Add(catalog);
    }

    private static string? Language(RewriteSession session)
    {
        if (session.Options.Language is { } chosen) return chosen;
        return ElementTexts.LanguageOf(session.Document.Catalog);
    }

    private static void WriteStructure(RewriteSession session, PdfDictionary catalog)
    {
        if (session.Structure is not { } tree || new StructureWriter(session, tree, session.Pages.Pages).Write() is not { } root) return;
        catalog.Set("StructTreeRoot", root);
        if (session.Document.Catalog.Dictionary("MarkInfo")?.Boolean("Marked") != true) return;
        var info = new PdfDictionary();
        info.Set("Marked", PdfBoolean.True);
        catalog.Set("MarkInfo", info);
    }

    private static void WriteNavigation(RewriteSession session, PdfDictionary catalog)
    {
        if (PageLabelWriter.Write(session.Document, session.Dropped) is { } labels) catalog.Set("PageLabels", labels);
        if (session.Options.Outlines && new OutlineWriter(session).Write() is { } outline) catalog.Set("Outlines", outline);
    }

    private static void WritePreferences(RewriteSession session, PdfDictionary catalog)
    {
        if (session.Options.Title is null) return;
        var preferences = new PdfDictionary();
        preferences.Set("DisplayDocTitle", PdfBoolean.True);
        catalog.Set("ViewerPreferences", preferences);
    }

    /// <summary>Parts of the document that never pass are named too.</summary>
    private static void NoteDropped(RewriteSession session, PdfDictionary written)
    {
        foreach (var (key, _) in session.Document.Catalog.Entries)
            if (key is not ("Type" or "Pages" or "Version") && written.Raw(key) is PdfNull) session.Dropped.Note($"Catalog/{key}");
        DocumentParts.Note(session.Document.Catalog, session.Dropped);
        if (session.Document.Trailer.Has("Info")) session.Dropped.Note("Info");
        if (session.Document.IsEncrypted) session.Dropped.Note("Encrypt");
        if (session.Document.Revisions.Count > 1) session.Dropped.Note("earlier revision", session.Document.Revisions.Count - 1);
    }
}
