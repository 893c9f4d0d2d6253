using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Does every document stand in the inventory once, with one judgement that fits what is known of it?</summary>
internal static class InventoryChecks
{
    private const string Consistency = "Awb 3:46";

    public static IEnumerable<Finding?> Run(CheckContext c) =>
    [
        NotAssessed(c), NumberTwice(c), PublicWithCodes(c), RefusedWithoutCode(c), AlreadyPublicRefused(c), AlreadyPublicWithoutPlace(c),
        ResidualText(c), .. SameFile(c), DuplicateWithMarks(c), RefusedAfterRelease(c), ChangedSinceDecision(c), DocumentAfterDecision(c), DocumentAfterRequest(c),
    ];

    private static Finding? NotAssessed(CheckContext c) => new Check("not-assessed", Error, c.Rule("Woo 4.4.1", "Wob 6.1"),
        new("nog niet beoordeeld.", "not assessed yet."),
        new("Beoordeel het document.", "Assess the document."))
        .Of(c.Inventory.Rows.Where(r => r.Judgement is null));

    /// <summary>What went out cannot be called back.</summary>
    private static Finding? RefusedAfterRelease(CheckContext c) => new Check("refused-after-release", Warning, Consistency,
        new("is al openbaar gemaakt en wordt nu (verder) geweigerd.", "has been released and is now refused, or refused further."),
        new("Wat openbaar is, blijft bekend: laat het oordeel staan, of leg uit waarom het anders wordt.", "What is public stays known: keep the judgement, or explain why it changes."))
        .Of(c.Inventory.Rows.Where(r => !r.Document.Releases.IsEmpty && IsNarrower(c, r)));

    /// <summary>While a new decision is being worked on, the difference is what it is about.</summary>
    private static Finding? ChangedSinceDecision(CheckContext c) =>
        c.Dossier.OpenDecision is not null || c.Dossier.LastTaken is not { } taken ? null : new Check("changed-since-decision", Error, Consistency,
            new($"lakken, gronden of oordeel zijn gewijzigd na besluit {taken.Id}; wat is besloten gaat vrij, niet wat er nu staat. De vrijgave wacht.", $"marks, grounds or judgement changed after decision {taken.Id}; what was decided goes out, not what stands now. Release waits."),
            new("Neem een nieuw besluit, of zet de lakken terug.", "Take a new decision, or put the marks back."))
            .Of(DecisionDrift.Of(c.Dossier, taken).Select(row => c.Inventory.ByDocument[row.Document] with { Number = row.Number }));

    private static bool IsNarrower(CheckContext c, InventoryRow now)
    {
        if (c.Dossier.LastTaken?.Rows.FirstOrDefault(r => r.Document == now.Document.Id) is not { Judgement: Judgement.Public or Judgement.PartlyPublic } before)
            return false;
        return now.Judgement is Judgement.NotPublic
            || now.Judgement is Judgement.PartlyPublic && (before.Judgement is Judgement.Public || now.Document.Marks.Any(m => before.Marks.All(was => was.Mark != m.Id)));
    }

    private static Finding? NumberTwice(CheckContext c) => new Check("number-twice", Error, Consistency,
        new("het nummer komt meer dan eens voor.", "the number occurs more than once."),
        new("Geef elk document een eigen nummer.", "Give each document its own number."))
        .Of(c.Inventory.Rows.GroupBy(r => (Inventory.SeriesOf(c.Dossier, r.Document), r.Number)).Where(g => g.Count() > 1).SelectMany(g => g));

    private static Finding? PublicWithCodes(CheckContext c) => new Check("public-with-grounds", Error, Consistency,
        new("geheel openbaar, maar er staan gronden of lakken bij.", "wholly public, yet it carries grounds or marks."),
        new("Maak het oordeel deels openbaar of haal de gronden weg.", "Judge it partly public or take the grounds away."))
        .Of(c.Inventory.Rows.Where(r => r.Judgement == Judgement.Public && r.Codes.Count > 0), passage: _ => true);

    private static Finding? RefusedWithoutCode(CheckContext c) => new Check("refused-without-ground", Error, c.Rule("Woo 5.1", "Wob 10"),
        new("(deels) niet openbaar zonder grond of aanduiding.", "refused (in part) without a ground or label."),
        new("Noem de grond, of maak het document openbaar.", "Name the ground, or make the document public."))
        .Of(c.Inventory.Rows.Where(r => r.Judgement is Judgement.NotPublic or Judgement.PartlyPublic && r.Codes.Count == 0));

    /// <summary>What is already public cannot be refused: the act no longer applies to it.</summary>
    private static Finding? AlreadyPublicRefused(CheckContext c) => new Check("already-public-refused", Error, Consistency,
        new("reeds openbaar en tegelijk (deels) geweigerd.", "already public and refused (in part) at once."),
        new("Kies: reeds openbaar met vindplaats, of geweigerd met grond.", "Choose: already public with its place, or refused with a ground."))
        .Of(c.Inventory.Rows.Where(IsPublicAndRefused));

    private static bool IsPublicAndRefused(InventoryRow row)
    {
        var grounds = Codes.GroundsIn(row.Codes).Any();
        return row.Judgement == Judgement.AlreadyPublic && grounds
            || row.Judgement is Judgement.NotPublic or Judgement.PartlyPublic && row.Document.Judged is { } judged
                && Codes.LabelsIn(judged.Codes).Any(l => l.Kind == OtherLabelKind.AlreadyPublic) && (grounds || row.Judgement == Judgement.NotPublic);
    }

    private static Finding? AlreadyPublicWithoutPlace(CheckContext c) => new Check("already-public-without-place", Warning, "Awb 3:46",
        new("reeds openbaar zonder vindplaats.", "already public without saying where."),
        new("Noteer waar het te vinden is.", "Note where it can be found."))
        .Of(c.Inventory.Rows.Where(r => r.Judgement == Judgement.AlreadyPublic && string.IsNullOrEmpty(r.Document.Judged?.Link) && r.Document.Details.Links.IsEmpty));

    private static Finding? ResidualText(CheckContext c) => new Check("residual-text-disclosed", Warning, Consistency,
        new("niet openbaar, terwijl de brief resterende tekst eruit weergeeft.", "not public, while the letter quotes remaining text from it."),
        new("Deels openbaar is het juiste woord; leg anders uit waarom niet.", "Partly public is the right word; else explain why not."))
        .Of(c.Inventory.Rows.Where(r => r.Judgement == Judgement.NotPublic && r.Document.ResidualText is not null));

    private static IEnumerable<Finding?> SameFile(CheckContext c)
    {
        var groups = c.Inventory.Rows.Where(r => r.Document.Details.Sha256 is not null).GroupBy(r => r.Document.Details.Sha256);
        foreach (var same in groups.Select(g => g.Where(r => r.Document.DuplicateOf is null).ToList()).Where(g => g.Count > 1))
        {
            var differs = same.Select(r => (r.Judgement, string.Join(';', r.Codes))).Distinct().Count() > 1;
            yield return new Check(differs ? "same-file-different-judgement" : "same-file-twice", differs ? Error : Warning, Consistency,
                differs ? new("hetzelfde bestand, verschillend beoordeeld.", "the same file, judged differently.") : new("hetzelfde bestand staat er meer dan eens in.", "the same file stands here more than once."),
                new("Wijs één document aan als hoofddocument en de andere als dubbel.", "Make one the master and the others its duplicates."))
                .Of(same);
        }
    }

    private static Finding? DuplicateWithMarks(CheckContext c) => new Check("duplicate-with-marks", Warning, Consistency,
        new("dubbel, maar met eigen lakken of gronden, die niet meetellen.", "a duplicate with marks or grounds of its own, which do not count."),
        new("Zet de lakken over naar het hoofddocument of haal ze weg.", "Carry the marks over to the master or remove them."))
        .Of(c.Inventory.Rows.Where(r => r.Document.DuplicateOf is not null && (r.Document.Marks.Length > 0 || r.Document.Judged is { Codes.Length: > 0 })), passage: _ => true);

    private static Finding? DocumentAfterDecision(CheckContext c) => new Check("document-after-decision", Error, Consistency,
        c.Dossier.OpenDecision is null && c.Dossier.LastTaken is null
            ? new("de datum ligt in de toekomst.", "the date lies in the future.")
            : new("gedateerd na het besluit.", "dated after the decision."),
        new("Controleer de datum.", "Check the date."))
        .Of(c.Inventory.Rows.Where(r => r.Document.Details.Date > c.Decision));

    private static Finding? DocumentAfterRequest(CheckContext c) => new Check("document-after-request", Warning, Consistency,
        new("gedateerd na de ontvangst van het verzoek.", "dated after the request was received."),
        new("Controleer of het document onder het verzoek valt.", "Check whether the request covers the document."))
        .Of(c.Inventory.Rows.Where(r => r.Document.Details.Date > c.Dossier.Received && r.Document.Details.Date <= c.Decision));
}
