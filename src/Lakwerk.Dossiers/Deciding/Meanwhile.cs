using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>
/// Whether a command still means what its author saw, when others were at work in the meantime. Two people who mark
/// different passages do not stand in each other's way; two who judge the same document do.
/// </summary>
public static class Meanwhile
{
    /// <summary>Null when none of the events since touches what the command is about.</summary>
    public static Refusal? Conflict(DossierCommand command, IEnumerable<DossierEvent> since)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(since);
        var subject = SubjectOf(command);
        foreach (var e in since)
            if (Touches(command, subject, e))
                return Refusals.Of(RefusalKind.ChangedMeanwhile,
                    $"{e.By.Name} heeft dit intussen gewijzigd; kijk opnieuw voordat u verdergaat.", $"{e.By.Name} changed this in the meantime; look again before you go on.");
        return null;
    }

    private static bool Touches(DossierCommand command, Subject? subject, DossierEvent e) => command switch
    {
        // What these say depends on the whole dossier.
        TakeDecision or FixNumbers => true,
        SignOffDocument c => WorkOn(e) == c.Document,
        _ => subject is not null && subject == SubjectOf(e),
    };

    private static DocumentId? WorkOn(DossierEvent e) => e switch
    {
        MarkPlaced x => x.Document,
        MarkChanged x => x.Document,
        MarkRemoved x => x.Document,
        DocumentAssessed x => x.Document,
        AssessmentWithdrawn x => x.Document,
        ResidualTextQuoted x => x.Document,
        _ => null,
    };

    /// <summary>Null for what only adds, or is a record of something outside: the rules alone say whether it still may.</summary>
    private static Subject? SubjectOf(DossierCommand command) => command switch
    {
        ChangeMark c => new("mark", c.Document.Value, c.Mark.Value),
        RemoveMark c => new("mark", c.Document.Value, c.Mark.Value),
        AssessDocument c => new("judgement", c.Document.Value),
        WithdrawAssessment c => new("judgement", c.Document.Value),
        DescribeDocument c => new("details", c.Document.Value),
        MoveDocument c => new("list", c.Document.Value),
        NumberDocument c => new("number", c.Document.Value),
        PointAtMaster c => new("master", c.Document.Value),
        QuoteResidualText c => new("text", c.Document.Value),
        SetGroundRule c => new("rule", c.Rule.Value),
        DropGroundRule c => new("rule", c.Rule.Value),
        MotivateGround c => new("motivation", c.Code),
        ForeseeObjection c => new("objection", c.Decision.Value),
        AnswerRequestItem c => new("item", $"{c.Item}"),
        CorrectRequestItem c => new("asked", $"{c.Item}"),
        SetDocumentAside c => new("place", c.Document.Value),
        PutDocumentBack c => new("place", c.Document.Value),
        NameThirdParty c => new("party", c.Party.Value),
        AssessObjection c => new("objection", c.Decision.Value, c.From),
        DescribeSearch => new("search", ""),
        CorrectRequest => new("request", ""),
        SettleRemark c => new("remark", c.Document.Value, c.Remark.Value),
        DecidePassage c => new("outcome", c.Party.Value, $"{c.Document}/{c.Mark}"),
        _ => null,
    };

    private static Subject? SubjectOf(DossierEvent e) => e switch
    {
        MarkChanged x => new("mark", x.Document.Value, x.Mark.Value),
        MarkRemoved x => new("mark", x.Document.Value, x.Mark.Value),
        DocumentAssessed x => new("judgement", x.Document.Value),
        AssessmentWithdrawn x => new("judgement", x.Document.Value),
        DocumentDescribed x => new("details", x.Document.Value),
        DocumentListed x => new("list", x.Document.Value),
        DocumentNumbered x => new("number", x.Document.Value),
        DuplicateFound x => new("master", x.Document.Value),
        ResidualTextQuoted x => new("text", x.Document.Value),
        GroundRuleSet x => new("rule", x.Rule.Value),
        GroundRuleDropped x => new("rule", x.Rule.Value),
        GroundMotivated x => new("motivation", x.Code),
        RequestItemAnswered x => new("item", $"{x.Item}"),
        RequestCorrected => new("request", ""),
        RequestItemCorrected x => new("asked", $"{x.Item}"),
        DocumentSetAside x => new("place", x.Document.Value),
        DocumentPutBack x => new("place", x.Document.Value),
        ThirdPartyNamed x => new("party", x.Party.Value),
        ObjectionAssessed x => new("objection", x.Decision.Value, x.From),
        SearchDescribed => new("search", ""),
        ObjectionForeseen x => new("objection", x.Decision.Value),
        RemarkSettled x => new("remark", x.Document.Value, x.Remark.Value),
        PassageDecided x => new("outcome", x.Party.Value, $"{x.Document}/{x.Mark}"),
        _ => null,
    };

    private sealed record Subject(string Kind, string Id, string Part = "");
}
