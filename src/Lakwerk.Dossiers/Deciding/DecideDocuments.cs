using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>Lists, documents, numbers, duplicates.</summary>
internal static class DecideDocuments
{
    private const int MostDocuments = 1_000_000;

    public static Verdict? On(Dossier dossier, DossierCommand command) => command switch
    {
        OpenList c => Open(dossier, c),
        AddDocument c => Add(dossier, c),
        DescribeDocument c => Describe(dossier, c),
        MoveDocument c => Move(dossier, c),
        NumberDocument c => Number(dossier, c),
        FixNumbers c => Fix(dossier, c),
        SetDocumentAside c => SetAside(dossier, c),
        PutDocumentBack c => dossier.Aside.ContainsKey(c.Document) ? new DocumentPutBack(c.By, c.Now, c.Document)
            : Refusals.Of(RefusalKind.NoSuchDocument, $"Document {c.Document} is niet uit dit dossier gehaald.", $"Document {c.Document} was not taken out of this dossier."),
        PointAtMaster c => Point(dossier, c),
        _ => null,
    };

    private static Verdict Open(Dossier dossier, OpenList c)
    {
        if (dossier.Lists.ContainsKey(c.List))
            return Refusals.Of(RefusalKind.ListExists, $"Lijst {c.List} bestaat al.", $"List {c.List} exists already.");
        return string.IsNullOrWhiteSpace(c.Name) ? Refusals.TextMissing("De naam van de lijst", "The name of the list") : new ListOpened(c.By, c.Now, c.List, c.Name.Trim(), c.Series, c.Style);
    }

    private static Verdict Add(Dossier dossier, AddDocument c)
    {
        if (dossier.Documents.ContainsKey(c.Document))
            return Refusals.Of(RefusalKind.DocumentExists, $"Document {c.Document} zit al in dit dossier.", $"Document {c.Document} is already in this dossier.");
        if (!dossier.Lists.ContainsKey(c.List))
            return Refusals.NoSuchList(c.List);
        if (c.Parent is { } parent && !dossier.Documents.ContainsKey(parent))
            return Refusals.NoSuchDocument(parent);
        if (dossier.Documents.Count >= MostDocuments)
            return Refusals.Of(RefusalKind.TooMany, "Een dossier bevat hoogstens een miljoen documenten.", "A dossier holds a million documents at most.");
        return Sound(c.Details) is { } refusal ? refusal : new DocumentAdded(c.By, c.Now, c.Document, c.List, c.Details, c.Parent);
    }

    private static Verdict Describe(Dossier dossier, DescribeDocument c)
    {
        if (dossier.Find(c.Document) is null)
            return Refusals.NoSuchDocument(c.Document);
        return Sound(c.Details) is { } refusal ? refusal : new DocumentDescribed(c.By, c.Now, c.Document, c.Details);
    }

    private static Refusal? Sound(DocumentDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.Title))
            return Refusals.TextMissing("De titel van het document", "The title of the document");
        return details.Sha256 is { } hash && !Hashes.IsSha256(hash) ? Hashes.Invalid() : null;
    }

    private static Verdict Move(Dossier dossier, MoveDocument c)
    {
        if (dossier.Find(c.Document) is null)
            return Refusals.NoSuchDocument(c.Document);
        return dossier.Lists.ContainsKey(c.List) ? new DocumentListed(c.By, c.Now, c.Document, c.List) : Refusals.NoSuchList(c.List);
    }

    private static Verdict Number(Dossier dossier, NumberDocument c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (string.IsNullOrWhiteSpace(c.Number))
            return Refusals.TextMissing("Het nummer", "The number");
        var series = Inventory.SeriesOf(dossier, document);
        var taken = dossier.Documents.Values.FirstOrDefault(d => d.Number == c.Number && d.Id != c.Document && Inventory.SeriesOf(dossier, d) == series);
        return taken is not null
            ? Refusals.Of(RefusalKind.NumberTaken, $"Nummer {c.Number} is al van document {taken.Id}.", $"Number {c.Number} is already document {taken.Id}'s.")
            : new DocumentNumbered(c.By, c.Now, c.Document, c.Number.Trim());
    }

    private static Verdict Fix(Dossier dossier, FixNumbers c) => Verdict.Of(
        from pair in Numbering.Of(dossier)
        where dossier.Documents[pair.Key].Number is null
        orderby dossier.Documents[pair.Key].Order
        select new DocumentNumbered(c.By, c.Now, pair.Key, pair.Value));

    private static Verdict SetAside(Dossier dossier, SetDocumentAside c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (dossier.Decisions.Any(d => d.Rows.Any(r => r.Document == document.Id)))
            return Refusals.Of(RefusalKind.DecisionTaken, "Over dit document is al besloten; het blijft in het dossier.", "This document has been decided on; it stays in the dossier.");
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Refusals.ReasonMissing("Waarom hoort het document niet in het dossier?", "Why does the document not belong to the dossier?")
            : new DocumentSetAside(c.By, c.Now, c.Document, c.Reason.Trim());
    }

    private static Verdict Point(Dossier dossier, PointAtMaster c)
    {
        if (dossier.Find(c.Document) is null)
            return Refusals.NoSuchDocument(c.Document);
        if (c.Master is not { } id)
            return new DuplicateFound(c.By, c.Now, c.Document, null);
        if (id == c.Document)
            return Refusals.Of(RefusalKind.OwnMaster, "Een document is geen dubbel van zichzelf.", "A document is no duplicate of itself.");
        if (dossier.Find(id) is not { } master)
            return Refusals.NoSuchDocument(id);
        return master.DuplicateOf is not null || dossier.Documents.Values.Any(d => d.DuplicateOf == c.Document)
            ? Refusals.Of(RefusalKind.MasterIsDuplicate, "Een dubbel verwijst naar een document dat zelf geen dubbel is.", "A duplicate points at a document that is no duplicate itself.")
            : new DuplicateFound(c.By, c.Now, c.Document, id);
    }
}
