using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using static Lakwerk.Law.DutchDates;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>Events as sentences, in the words of the field. Who and when stand beside them.</summary>
internal static class Sentences
{
    private const int LongestName = 40;
    private const int ShortName = 12;

    public static Bilingual Of(DossierEvent e, DocumentNames names)
    {
        var sentence = OfRequest(e) ?? OfDocument(e, names) ?? OfAssessment(e, names) ?? OfPeople(e, names) ?? OfDecision(e, names) ?? new(e.GetType().Name, e.GetType().Name);
        return e.Undoes is { } version ? new($"Maakte regel {version} ongedaan: {Lower(sentence.Dutch)}", $"Took back line {version}: {Lower(sentence.English)}") : sentence;
    }

    private static Bilingual? OfRequest(DossierEvent e) => e switch
    {
        DossierOpened x => new($"Opende het dossier “{x.Title}”: verzoek van {Long(x.Requested)}, ontvangen op {Long(x.Received)}.",
            $"Opened the dossier “{x.Title}”: request of {English(x.Requested)}, received on {English(x.Received)}."),
        RequestItemAdded x => new($"Voegde onderdeel {x.Item} van het verzoek toe: {x.Text}", $"Added item {x.Item} of the request: {x.Text}"),
        RequestCorrected x => new($"Verbeterde de gegevens van het verzoek{Why(x.Reason)}: “{x.Title}” van {x.Requester} aan {x.Body}, geschreven {Long(x.Requested)}, ontvangen {Long(x.Received)}, kenmerk {x.Reference}.", $"Corrected the facts of the request{Why(x.Reason)}: “{x.Title}” of {x.Requester} to {x.Body}, written {English(x.Requested)}, received {English(x.Received)}, reference {x.Reference}."),
        RequestItemAnswered x => new($"Beantwoordde onderdeel {x.Item} van het verzoek: {x.Answer}", $"Answered item {x.Item} of the request: {x.Answer}"),
        RequestItemCorrected x => new($"Verbeterde onderdeel {x.Item} van het verzoek ({x.Reason}): {x.Text}", $"Corrected item {x.Item} of the request ({x.Reason}): {x.Text}"),
        ReferenceNoted x => new($"Noteerde kenmerk {x.Reference} ({x.Place}).", $"Noted reference {x.Reference} ({x.Place})."),
        SearchDescribed x => new($"Beschreef de zoekslag: {x.Text}", $"Described the search: {x.Text}"),
        PartTransferred { Date: null } x => new($"Zond een deel van het verzoek door aan {x.Body}, de datum is niet bekend: {x.Part}{Reference(x.Reference, "kenmerk")}",
            $"Transferred a part of the request to {x.Body}, on a day that is not known: {x.Part}{Reference(x.Reference, "reference")}"),
        PartTransferred x => new($"Zond op {Long(x.Date.Value)} een deel van het verzoek door aan {x.Body}: {x.Part}{Reference(x.Reference, "kenmerk")}",
            $"Transferred a part of the request to {x.Body} on {English(x.Date.Value)}: {x.Part}{Reference(x.Reference, "reference")}"),
        ProcedureRecorded x => new($"Legde vast: {Step(x.Step).Dutch} op {Long(x.Step.Date)}{Until(x.Step.Until)}{Reference(x.Reference, "kenmerk")}",
            $"Recorded: {Step(x.Step).English} on {English(x.Step.Date)}{UntilEnglish(x.Step.Until)}{Reference(x.Reference, "reference")}"),
        RulingGiven x => new($"Legde de uitspraak van {x.Court} van {Long(x.Date)} vast: {x.Outcome}.", $"Recorded the ruling of {x.Court} of {English(x.Date)}: {x.Outcome}."),
        _ => null,
    };

    private static Bilingual? OfDocument(DossierEvent e, DocumentNames names) => e switch
    {
        ListOpened x => new($"Opende inventarislijst “{x.Name}”.", $"Opened inventory list “{x.Name}”."),
        DocumentAdded x => new($"Voegde document {names[x.Document]} toe aan {names.List(x.List)}.", $"Added document {names[x.Document]} to {names.List(x.List)}."),
        DocumentDescribed x => new($"Verbeterde de gegevens van document {names[x.Document]}.", $"Corrected the details of document {names[x.Document]}."),
        DocumentListed x => new($"Verplaatste document {names[x.Document]} naar {names.List(x.List)}.", $"Moved document {names[x.Document]} to {names.List(x.List)}."),
        DocumentNumbered x => new($"Gaf document {names[x.Document]} het nummer {x.Number}.", $"Gave document {names[x.Document]} the number {x.Number}."),
        DocumentSetAside x => new($"Haalde document {names[x.Document]} uit het dossier: {x.Reason}.", $"Took document {names[x.Document]} out of the dossier: {x.Reason}."),
        DocumentPutBack x => new($"Zette document {names[x.Document]} terug in het dossier.", $"Put document {names[x.Document]} back into the dossier."),
        DuplicateFound { Master: { } master } x => new($"Wees document {names[x.Document]} aan als dubbel van document {names[master]}.", $"Marked document {names[x.Document]} as a duplicate of document {names[master]}."),
        DuplicateFound x => new($"Document {names[x.Document]} is geen dubbel meer.", $"Document {names[x.Document]} is no duplicate any more."),
        ResidualTextQuoted x => new($"Nam resterende tekst uit document {names[x.Document]} op voor de brief.", $"Took remaining text of document {names[x.Document]} up for the letter."),
        DocumentSuspended x => new($"Schortte de openbaarmaking van document {names[x.Document]} op: {x.Reason}.", $"Suspended disclosure of document {names[x.Document]}: {x.Reason}."),
        SuspensionLifted x => new($"Hief de opschorting van document {names[x.Document]} op.", $"Lifted the suspension of document {names[x.Document]}."),
        DocumentReleased x => new($"Gaf document {names[x.Document]} vrij onder “{x.Decision}”.", $"Released document {names[x.Document]} under “{x.Decision}”."),
        _ => null,
    };

    private static Bilingual? OfAssessment(DossierEvent e, DocumentNames names) => e switch
    {
        MarkPlaced x => new($"Lakte een passage in document {names[x.Document]} ({Pages(x.Areas, Language.Dutch)}): {Labels(x.Codes)}.", $"Marked a passage in document {names[x.Document]} ({Pages(x.Areas, Language.English)}): {Labels(x.Codes)}."),
        MarkChanged x => new($"Wijzigde een lak in document {names[x.Document]} ({Pages(x.Areas, Language.Dutch)}): {Labels(x.Codes)}.", $"Changed a mark in document {names[x.Document]} ({Pages(x.Areas, Language.English)}): {Labels(x.Codes)}."),
        MarkRemoved x => new($"Haalde een lak weg uit document {names[x.Document]}.", $"Removed a mark from document {names[x.Document]}."),
        DocumentAssessed x => new($"Beoordeelde document {names[x.Document]}: {Assessed(x).Dutch}.", $"Assessed document {names[x.Document]}: {Assessed(x).English}."),
        AssessmentWithdrawn x => new($"Trok de beoordeling van document {names[x.Document]} in.", $"Withdrew the assessment of document {names[x.Document]}."),
        SuggestionRejected x => new($"Wees een suggestie in document {names[x.Document]} af.", $"Rejected a suggestion in document {names[x.Document]}."),
        SuggestionReopened x => new($"Heropende een suggestie in document {names[x.Document]}.", $"Reopened a suggestion in document {names[x.Document]}."),
        GroundRuleSet x => new(
            $"Paste {Labels([x.Code])} toe op {(x.Kind == RuleKind.AllExcept ? "alle documenten van" : "documenten van")} {names.List(x.List)}{(x.Kind == RuleKind.AllExcept ? Except(x, names, ", behoudens ", Language.Dutch) : Except(x, names, ": ", Language.Dutch))}.",
            $"Applied {Labels([x.Code])} to {(x.Kind == RuleKind.AllExcept ? "all documents of" : "documents of")} {names.List(x.List)}{(x.Kind == RuleKind.AllExcept ? Except(x, names, ", except ", Language.English) : Except(x, names, ": ", Language.English))}."),
        GroundRuleDropped x => new($"Liet regel {x.Rule} vervallen.", $"Dropped rule {x.Rule}."),
        GroundMotivated x => new($"Schreef de motivering van {Labels([x.Code])}.", $"Wrote the motivation of {Labels([x.Code])}."),
        FindingAccepted x => new($"Aanvaardde de bevinding dat {FindingNames.Of(x.Finding).Dutch}: {Sentence(x.Reason)}", $"Accepted the finding that {FindingNames.Of(x.Finding).English}: {Sentence(x.Reason)}"),
        _ => null,
    };

    private static Bilingual? OfPeople(DossierEvent e, DocumentNames names) => e switch
    {
        RoleGiven x => new($"Gaf {x.Person.Name} de rol {Roles.NameOf(x.Role).Dutch}.", $"Gave {x.Person.Name} the role {Roles.NameOf(x.Role).English}."),
        RoleTaken x => new($"Nam {x.Person.Name} de rol {Roles.NameOf(x.Role).Dutch} af.", $"Took the role {Roles.NameOf(x.Role).English} from {x.Person.Name}."),
        DocumentSignedOff x => new($"Tekende document {names[x.Document]} af.", $"Signed off document {names[x.Document]}."),
        SignOffWithdrawn x => new($"Trok de aftekening van document {names[x.Document]} in: {x.Reason}.", $"Withdrew the sign-off of document {names[x.Document]}: {x.Reason}."),
        RemarkMade x => new($"{(x.Asked is { } asked ? $"Vroeg {asked.Name}" : "Merkte op")} bij {(x.Mark is null ? "" : "een lak in ")}document {names[x.Document]}: {x.Text}",
            $"{(x.Asked is { } person ? $"Asked {person.Name}" : "Remarked")} on {(x.Mark is null ? "" : "a mark in ")}document {names[x.Document]}: {x.Text}"),
        RemarkSettled x => new($"Handelde een opmerking bij document {names[x.Document]} af{(x.Answer is null ? "." : $": {x.Answer}")}", $"Dealt with a remark on document {names[x.Document]}{(x.Answer is null ? "." : $": {x.Answer}")}"),
        AccessLimited => new("Maakte het dossier besloten: alleen wie een rol heeft, kan erbij.", "Closed the dossier: only those with a role see it."),
        AccessOpened => new("Maakte het dossier weer toegankelijk voor alle collega's.", "Opened the dossier to all colleagues again."),
        ThirdPartyNamed x => new($"Noemde {x.Name} als derde-belanghebbende bij document {names.All(x.Documents, Language.Dutch)}.", $"Named {x.Name} as a third party to document {names.All(x.Documents, Language.English)}."),
        ViewsAsked x => new($"Vroeg {names.Party(x.Party)} op {Long(x.Date)} om een zienswijze, uiterlijk {Long(x.Until)}.", $"Asked {names.Party(x.Party)} for views on {English(x.Date)}, by {English(x.Until)}."),
        ViewsReceived x => new($"Ontving op {Long(x.Date)} de zienswijze van {names.Party(x.Party)}: {(x.Objects ? "bezwaar tegen openbaarmaking" : "geen bezwaar tegen openbaarmaking")}.",
            $"Received the views of {names.Party(x.Party)} on {English(x.Date)}: {(x.Objects ? "objects to disclosure" : "does not object to disclosure")}."),
        PassageDecided x => new($"Besliste over de zienswijze van {names.Party(x.Party)} bij {(x.Mark is null ? "" : "een passage in ")}document {names[x.Document]}: {(x.Followed ? "gevolgd" : "niet gevolgd")}, omdat {x.Reason}",
            $"Decided on the views of {names.Party(x.Party)} on {(x.Mark is null ? "" : "a passage in ")}document {names[x.Document]}: {(x.Followed ? "followed" : "not followed")}, because {x.Reason}"),
        _ => null,
    };

    private static Bilingual? OfDecision(DossierEvent e, DocumentNames names) => e switch
    {
        DecisionPrepared x => new($"Begon aan {DecisionKinds.NameOf(x.Kind).Dutch} “{x.Decision}”{(x.Cause is null ? "" : $", naar aanleiding van {x.Cause}")}.", $"Began work on {DecisionKinds.NameOf(x.Kind).English} “{x.Decision}”{(x.Cause is null ? "" : $", because of {x.Cause}")}."),
        ObjectionForeseen x => x.Expected
            ? new($"Noteerde bij “{x.Decision}” dat bezwaar tegen de openbaarmaking wordt verwacht; de documenten volgen dan na twee weken.", $"Noted with “{x.Decision}” that an objection to disclosure is expected; the documents then follow after two weeks.")
            : new($"Noteerde bij “{x.Decision}” dat geen bezwaar tegen de openbaarmaking wordt verwacht.", $"Noted with “{x.Decision}” that no objection to disclosure is expected."),
        DecisionTaken x => new($"Nam “{x.Decision}” op {Long(x.Date)}, over {x.Rows.Length} {(x.Rows.Length == 1 ? "document" : "documenten")}.", $"Took “{x.Decision}” on {English(x.Date)}, on {x.Rows.Length} {(x.Rows.Length == 1 ? "document" : "documents")}."),
        DecisionPublished x => new($"Publiceerde “{x.Decision}”, openbaar vanaf {Long(x.From)}.", $"Published “{x.Decision}”, public from {English(x.From)}."),
        PublicationWithdrawn { Document: { } document } x => new($"Trok document {names[document]} in van de openbare site: {x.Reason}", $"Withdrew document {names[document]} from the public site: {x.Reason}"),
        PublicationWithdrawn x => new($"Trok de publicatie in van de openbare site: {x.Reason}", $"Withdrew the publication from the public site: {x.Reason}"),
        DecisionHandedOver x => new(
            $"Gaf “{x.Decision}” {NameOf(x.Kind, Language.Dutch)}uit handen: {x.To} ({Shown(x.Name)}){Until(x.Until)}{(x.Reason is null ? "." : $"; reden: {x.Reason}")}",
            $"Handed over “{x.Decision}”{NameOf(x.Kind, Language.English)}: {x.To} ({Shown(x.Name)}){UntilEnglish(x.Until)}{(x.Reason is null ? "." : $"; reason: {x.Reason}")}"),
        HandOverEnded x => new(
            $"Trok in wat van “{x.Decision}” {HandOverKinds.NameOf(x.Kind).Dutch} uit handen was gegeven: {x.To} ({Shown(x.Name)}); reden: {x.Reason}",
            $"Withdrew what was handed over of “{x.Decision}” {HandOverKinds.NameOf(x.Kind).English}: {x.To} ({Shown(x.Name)}); reason: {x.Reason}"),
        DecisionAnnounced x => new($"Maakte “{x.Decision}” op {Long(x.Date)} bekend{(x.ObjectionExpected ? "; er wordt bezwaar tegen de openbaarmaking verwacht" : "")}.", $"Announced “{x.Decision}” on {English(x.Date)}{(x.ObjectionExpected ? "; an objection to disclosure is expected" : "")}."),
        ObjectionAssessed x => new($"Werkte het bezwaar van {x.From} tegen “{x.Decision}” uit{Outcome(x.Facts, Language.Dutch)}.", $"Worked out the objection by {x.From} to “{x.Decision}”{Outcome(x.Facts, Language.English)}."),
        ObjectionReceived x => new($"Ontving op {Long(x.Date)} bezwaar van {x.From} tegen “{x.Decision}”.", $"Received an objection by {x.From} to “{x.Decision}” on {English(x.Date)}."),
        _ => null,
    };

    private static string NameOf(HandOverKind? kind, Language language) => kind is not { } known ? "" : language == Language.Dutch ? HandOverKinds.NameOf(known).Dutch + " " : " " + HandOverKinds.NameOf(known).English;

    /// <summary>The hash of a secret is long; its beginning tells it from others.</summary>
    private static string Shown(string name) => name.Length > LongestName ? name[..ShortName] : name;

    private static Bilingual Step(ClockEvent step) => ClockEventKinds.NameOf(step.Kind);

    private static Bilingual Assessed(DocumentAssessed x)
    {
        var name = Assessments.NameOf(x.Assessment);
        var labels = x.Codes.IsDefaultOrEmpty ? "" : $" ({Labels(x.Codes)})";
        var reason = string.IsNullOrWhiteSpace(x.Reason) ? "" : $", {x.Reason}";
        return new(name.Dutch + labels + reason, name.English + labels + reason);
    }

    private static string Outcome(ObjectionFacts facts, Language language) => facts.Outcome is { } outcome ? ": " + ObjectionOutcomes.NameOf(outcome).In(language) : "";

    private static string Labels(IEnumerable<string> codes) => MarkTranslation.LabelOf(codes);

    private static string Pages(IEnumerable<MarkArea> areas, Language language) =>
        $"{(language == Language.Dutch ? "bladzijde" : "page")} {NumberText.Of(areas.Select(a => $"{a.Page}"), language)}";

    private static string Except(GroundRuleSet rule, DocumentNames names, string before, Language language) =>
        rule.Documents.IsDefaultOrEmpty ? "" : before + names.All(rule.Documents, language);

    private static string Reference(string? reference, string word) => reference is null ? "." : $" ({word} {reference}).";

    private static string Until(DateOnly? until) => until is { } date ? $", tot en met {Long(date)}" : "";

    private static string UntilEnglish(DateOnly? until) => until is { } date ? $", until {English(date)}" : "";

    private static string English(DateOnly date) => Long(date, Language.English);

    private static string Sentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?'] ? text.TrimEnd() : text.TrimEnd() + ".";

    private static string Why(string? reason) => reason is null ? "" : $" ({reason})";

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
