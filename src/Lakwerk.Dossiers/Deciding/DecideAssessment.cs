using System.Collections.Immutable;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>Marks, judgements, rules, motivation, sign-off.</summary>
internal static class DecideAssessment
{
    /// <summary>In points: no page that anybody prints or shows reaches so far.</summary>
    private const double FarthestEdge = 1_000_000;

    public static Verdict? On(Dossier dossier, DossierCommand command) => command switch
    {
        PlaceMark c => Place(dossier, c),
        ChangeMark c => Change(dossier, c),
        RemoveMark c => dossier.Find(c.Document) is { } d && d.HasMark(c.Mark) ? new MarkRemoved(c.By, c.Now, c.Document, c.Mark) : Refusals.NoSuchMark(c.Mark),
        AssessDocument c => Assess(dossier, c),
        WithdrawAssessment c => Withdraw(dossier, c),
        RejectSuggestion c => dossier.Find(c.Document) is null ? Refusals.NoSuchDocument(c.Document)
            : string.IsNullOrWhiteSpace(c.Suggestion) ? Refusals.TextMissing("De suggestie", "The suggestion") : new SuggestionRejected(c.By, c.Now, c.Document, c.Suggestion),
        ReopenSuggestion c => dossier.Find(c.Document) is null ? Refusals.NoSuchDocument(c.Document) : new SuggestionReopened(c.By, c.Now, c.Document, c.Suggestion),
        QuoteResidualText c => Quote(dossier, c),
        SetGroundRule c => SetRule(dossier, c),
        DropGroundRule c => dossier.Rules.ContainsKey(c.Rule)
            ? new GroundRuleDropped(c.By, c.Now, c.Rule)
            : Refusals.Of(RefusalKind.NoSuchRule, $"Regel {c.Rule} bestaat niet.", $"Rule {c.Rule} does not exist."),
        MotivateGround c => Motivate(c),
        AcceptFinding c => string.IsNullOrWhiteSpace(c.Reason)
            ? Refusals.ReasonMissing("Een waarschuwing wordt met een reden aanvaard.", "A warning is accepted with a reason.")
            : new FindingAccepted(c.By, c.Now, c.Finding, c.Reason.Trim()),
        SignOffDocument c => SignOff(dossier, c),
        WithdrawSignOff c => dossier.Find(c.Document) is null ? Refusals.NoSuchDocument(c.Document) : new SignOffWithdrawn(c.By, c.Now, c.Document, c.Reason),
        _ => null,
    };

    private static Verdict Place(Dossier dossier, PlaceMark c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (document.HasMark(c.Mark))
            return Refusals.Of(RefusalKind.MarkExists, $"Lak {c.Mark} bestaat al.", $"Mark {c.Mark} exists already.");
        return (Sound(document, c.Areas) ?? KnownCodes(c.Codes, atLeastOne: true)) is { } refusal
            ? refusal
            : new MarkPlaced(c.By, c.Now, c.Document, c.Mark, c.Areas, [.. Codes.Sorted(c.Codes)]);
    }

    private static Verdict Change(Dossier dossier, ChangeMark c)
    {
        if (dossier.Find(c.Document) is not { } document || !document.HasMark(c.Mark))
            return Refusals.NoSuchMark(c.Mark);
        return (Sound(document, c.Areas) ?? KnownCodes(c.Codes, atLeastOne: true)) is { } refusal
            ? refusal
            : new MarkChanged(c.By, c.Now, c.Document, c.Mark, c.Areas, [.. Codes.Sorted(c.Codes)]);
    }

    private static Refusal? Sound(Document document, ImmutableArray<MarkArea> areas)
    {
        if (document.Details.Pages is { } pages && !areas.IsDefault && areas.FirstOrDefault(a => a.Page > pages) is { Page: > 0 } beyond)
            return Refusals.Of(RefusalKind.AreaMissing, $"Bladzijde {beyond.Page} is er niet; het document telt {pages} {(pages == 1 ? "bladzijde" : "bladzijden")}.", $"There is no page {beyond.Page}; the document has {pages} {(pages == 1 ? "page" : "pages")}.");
        var sound = !areas.IsDefaultOrEmpty && areas.All(a => a is { Page: > 0 } && a.X1 > a.X0 && a.Y1 > a.Y0);
        if (sound && !areas.All(IsOnPaper))
            return Refusals.Of(RefusalKind.AreaMissing, "Een vlak van deze lak ligt buiten alles wat een bladzijde kan zijn.", "An area of this mark lies outside all that a page can be.");
        return sound ? null : Refusals.Of(RefusalKind.AreaMissing, "Een lak bedekt ten minste één vlak op een pagina.", "A mark covers at least one area on a page.");
    }

    private static bool IsOnPaper(MarkArea area) => area is { X0: > -FarthestEdge, Y0: > -FarthestEdge, X1: < FarthestEdge, Y1: < FarthestEdge };

    private static Refusal? KnownCodes(ImmutableArray<string> codes, bool atLeastOne)
    {
        if (codes.IsDefaultOrEmpty)
            return atLeastOne ? Refusals.CodeMissing() : null;
        return codes.FirstOrDefault(c => !Codes.IsKnown(c) || Codes.GroundsIn([c]).Any(g => !g.Refuses)) is { } wrong ? Refusals.UnknownCode(wrong) : null;
    }

    private static Verdict Assess(Dossier dossier, AssessDocument c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (KnownCodes(c.Codes, atLeastOne: false) is { } refusal)
            return refusal;
        if (c.Assessment == Assessment.Public && !document.Marks.IsEmpty)
            return Refusals.Of(RefusalKind.MarksStand,
                document.Marks.Length == 1 ? "Er staat een lak in het document: haal die weg, of beoordeel het volgens de lakken." : $"Er staan {document.Marks.Length} lakken in het document: haal ze weg, of beoordeel het volgens de lakken.",
                document.Marks.Length == 1 ? "There is a mark in the document: remove it, or judge by the marks." : $"There are {document.Marks.Length} marks in the document: remove them, or judge by the marks.");
        if (NeedsReason(document, c) && string.IsNullOrWhiteSpace(c.Reason))
            return Refusals.ReasonMissing(
                "Een gehele weigering, of een oordeel dat niet uit de lakken volgt, heeft een reden nodig.",
                "A whole refusal, or a judgement that the marks do not say, needs a reason.");
        return new DocumentAssessed(c.By, c.Now, c.Document, c.Assessment, [.. Codes.Sorted(c.Codes.IsDefault ? [] : c.Codes)], c.Reason?.Trim(), c.Link);
    }

    private static Verdict Withdraw(Dossier dossier, WithdrawAssessment c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        return document.Judged is null
            ? Refusals.Of(RefusalKind.NotAssessed, "Het document is nog niet beoordeeld.", "The document has not been assessed.")
            : new AssessmentWithdrawn(c.By, c.Now, c.Document);
    }

    private static bool NeedsReason(Document document, AssessDocument c) => c.Assessment switch
    {
        Assessment.NotPublic => true,
        Assessment.Public => !c.Codes.IsDefaultOrEmpty,
        Assessment.PartlyPublic => document.Marks.Length == 0 && c.Codes.IsDefaultOrEmpty,
        Assessment.AlreadyPublic => document.Marks.Length > 0,
        _ => false,
    };

    private static Verdict Quote(Dossier dossier, QuoteResidualText c)
    {
        if (dossier.Find(c.Document) is null)
            return Refusals.NoSuchDocument(c.Document);
        return string.IsNullOrWhiteSpace(c.Text) ? Refusals.TextMissing("De resterende tekst", "The remaining text") : new ResidualTextQuoted(c.By, c.Now, c.Document, c.Text);
    }

    private static Verdict SetRule(Dossier dossier, SetGroundRule c)
    {
        if (!dossier.Lists.ContainsKey(c.List))
            return Refusals.NoSuchList(c.List);
        if (KnownCodes([c.Code], atLeastOne: true) is { } refusal)
            return refusal;
        foreach (var id in c.Documents)
            if (dossier.Find(id)?.List != c.List)
                return Refusals.NoSuchDocument(id);
        return new GroundRuleSet(c.By, c.Now, c.Rule, c.Code, c.List, c.Kind, c.Documents);
    }

    private static Verdict Motivate(MotivateGround c)
    {
        if (!GroundTable.TryGet(c.Code, out var ground) || !ground.Refuses)
            return Refusals.UnknownCode(c.Code);
        return string.IsNullOrWhiteSpace(c.Motivation.Content) ? Refusals.TextMissing("De inhoud van de passages", "The content of the passages") : new GroundMotivated(c.By, c.Now, c.Code, c.Motivation);
    }

    /// <summary>Four eyes: nobody agrees with their own work.</summary>
    private static Verdict SignOff(Dossier dossier, SignOffDocument c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (!dossier.Has(c.By, Role.SecondReader) && !dossier.Has(c.By, Role.Lawyer))
            return Refusals.RoleMissing(Role.SecondReader);
        if (document.Judged is null && document.DuplicateOf is null)
            return Refusals.Of(RefusalKind.NotAssessed, "Het document is nog niet beoordeeld.", "The document has not been assessed.");
        if (document.LastWorker?.Id == c.By.Id || document.Marks.Any(m => m.By.Id == c.By.Id) || document.Judged?.By.Id == c.By.Id)
            return Refusals.Of(RefusalKind.FourEyes, "Wie zelf aan het document werkte, kan het niet aftekenen.", "Whoever worked on the document cannot sign it off.");
        if (document.Judged is { Assessment: not (Assessment.NotPublic or Assessment.AlreadyPublic) } && c.Files.Waiting.GetValueOrDefault(c.Document) is { Grave: > 0 } waiting)
            return Refusals.Of(RefusalKind.FindingsOpen,
                $"{(waiting.Count == 1 ? "Er is 1 suggestie" : $"Er zijn {waiting.Count} suggesties")} niet beoordeeld, waaronder gegevens die niet ongezien naar buiten mogen. Laat ze eerst aanvaarden of afwijzen.",
                $"{(waiting.Count == 1 ? "There is 1 suggestion" : $"There are {waiting.Count} suggestions")} not judged, among which data that may not go out unseen. Have them accepted or rejected first.");
        return new DocumentSignedOff(c.By, c.Now, c.Document);
    }
}
