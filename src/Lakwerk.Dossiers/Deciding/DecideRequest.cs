using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>The request, its procedure and the people who work on it.</summary>
internal static class DecideRequest
{
    private const int LongestName = 100;

    public static Verdict Open(Dossier dossier, OpenDossier c)
    {
        if (dossier.Exists)
            return Refusals.Of(RefusalKind.DossierExists, "Dit dossier bestaat al.", "This dossier exists already.");
        if (!IsName(c.Dossier.Value))
            return Refusals.Of(RefusalKind.TextMissing, "De naam van een dossier bestaat uit letters, cijfers, streepjes en punten, en begint met een letter of cijfer.", "The name of a dossier is made of letters, figures, dashes and dots, and begins with a letter or figure.");
        if (Incomplete(c.Title, c.Body, c.Requested, c.Received) is { } refusal)
            return refusal;
        if (Refusals.Future(c.Received, c.Now, "De ontvangst van het verzoek", "The receipt of the request") is { } future)
            return future;
        return new DossierOpened(c.By, c.Now, c.Dossier, c.Title.Trim(), c.Requester.Trim(), c.Body.Trim(), c.Requested, c.Received, c.Reference.Trim());
    }

    public static Verdict? On(Dossier dossier, DossierCommand command) => command switch
    {
        CorrectRequest c => Correct(dossier, c),
        AddRequestItem c => Add(dossier, c),
        CorrectRequestItem c => Correct(dossier, c),
        AnswerRequestItem c => Answer(dossier, c),
        NoteReference c => string.IsNullOrWhiteSpace(c.Reference) ? Refusals.TextMissing("Het kenmerk", "The reference") : new ReferenceNoted(c.By, c.Now, c.Reference.Trim(), c.Place),
        TransferPart c => Transfer(dossier, c),
        RecordProcedure c => Record(dossier, c),
        RecordRuling c => new RulingGiven(c.By, c.Now, c.Court, c.Date, c.AppealLodged, c.Outcome, c.Reference) { AppealHere = c.AppealHere },
        DescribeSearch c => string.IsNullOrWhiteSpace(c.Text) ? Refusals.TextMissing("De beschrijving van de zoekslag", "The description of the search") : new SearchDescribed(c.By, c.Now, c.Text.Trim()),
        GiveRole c => new RoleGiven(c.By, c.Now, c.Person, c.Role),
        TakeRole c => Take(dossier, c),
        _ => null,
    };

    /// <summary>Nobody could give a role any more in a dossier that nobody handles.</summary>
    private static Verdict Take(Dossier dossier, TakeRole c)
    {
        if (!dossier.Has(c.Person, c.Role))
            return Refusals.RoleMissing(c.Role);
        return c.Role == Role.Handler && dossier.Roles.Count(role => role.Role == Role.Handler) == 1
            ? Refusals.Of(RefusalKind.LastHandler, "Dit is de laatste behandelaar; geef die rol eerst aan iemand anders.", "This is the last handler; give that role to somebody else first.")
            : new RoleTaken(c.By, c.Now, c.Person, c.Role);
    }

    private static Verdict Correct(Dossier dossier, CorrectRequestItem c)
    {
        if (!dossier.Items.ContainsKey(c.Item))
            return NoSuchItem(c.Item);
        if (string.IsNullOrWhiteSpace(c.Text))
            return Refusals.TextMissing("Wat gevraagd wordt", "What is asked for");
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Refusals.ReasonMissing("Waarom wordt het onderdeel verbeterd?", "Why is the item corrected?")
            : new RequestItemCorrected(c.By, c.Now, c.Item, c.Text.Trim(), c.Reason.Trim());
    }

    private static Refusal NoSuchItem(int item) => Refusals.Of(RefusalKind.NoSuchItem, $"Onderdeel {item} van het verzoek bestaat niet.", $"Item {item} of the request does not exist.");

    /// <summary>Whether the terms allow these steps; the refusal is the clock's, with the rule that they break.</summary>
    internal static Refusal? Impossible(Dossier dossier, params ClockEvent[] more) =>
        Clock.Run(new ClockInput(dossier.Received, [.. dossier.Steps, .. more])) is ClockRefusal refusal
            ? new Refusal(RefusalKind.OrderImpossible, refusal.Reason, refusal.Rule)
            : null;

    private static Refusal? Incomplete(string title, string body, DateOnly requested, DateOnly received)
    {
        if (string.IsNullOrWhiteSpace(title))
            return Refusals.TextMissing("Het onderwerp", "The subject");
        if (string.IsNullOrWhiteSpace(body))
            return Refusals.TextMissing("Het bestuursorgaan", "The public body");
        return requested > received
            ? Refusals.Of(RefusalKind.DateImpossible, "Het verzoek is ontvangen voordat het is geschreven.", "The request was received before it was written.")
            : null;
    }

    /// <summary>Until a decision speaks of it: from then on the letter and the journal would tell different things.</summary>
    private static Verdict Correct(Dossier dossier, CorrectRequest c)
    {
        if (dossier.LastTaken is not null)
            return Refusals.Of(RefusalKind.DecisionTaken, "Op dit verzoek is al een besluit genomen; de gegevens liggen vast.", "A decision on this request was taken; what it says is fixed.");
        if (Incomplete(c.Title, c.Body, c.Requested, c.Received) is { } refusal)
            return refusal;
        if (Refusals.Future(c.Received, c.Now, "De ontvangst van het verzoek", "The receipt of the request") is { } future)
            return future;
        return Clock.Run(new ClockInput(c.Received, [.. dossier.Steps])) is ClockRefusal impossible
            ? new Refusal(RefusalKind.OrderImpossible, impossible.Reason, impossible.Rule)
            : new RequestCorrected(c.By, c.Now, c.Title.Trim(), c.Requester.Trim(), c.Body.Trim(), c.Requested, c.Received, c.Reference.Trim()) { Reason = string.IsNullOrWhiteSpace(c.Reason) ? null : c.Reason.Trim() };
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsLetterOrDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static Verdict Add(Dossier dossier, AddRequestItem c) => string.IsNullOrWhiteSpace(c.Text)
        ? Refusals.TextMissing("Wat gevraagd wordt", "What is asked for")
        : new RequestItemAdded(c.By, c.Now, dossier.Items.Count + 1, c.Text.Trim());

    private static Verdict Answer(Dossier dossier, AnswerRequestItem c)
    {
        if (!dossier.Items.ContainsKey(c.Item))
            return NoSuchItem(c.Item);
        return !SaysSomething(c.Answer)
            ? Refusals.Of(RefusalKind.TextMissing, "Het antwoord staat zo in het besluit: schrijf het in woorden.", "The answer stands in the decision as it is: write it in words.")
            : new RequestItemAnswered(c.By, c.Now, c.Item, c.Answer.Trim());
    }

    /// <summary>At least one word.</summary>
    private static bool SaysSomething(string text) => text.Split(' ').Any(word => word.Count(char.IsLetter) > 1);

    private static Verdict Transfer(Dossier dossier, TransferPart c)
    {
        if (string.IsNullOrWhiteSpace(c.Body))
            return Refusals.TextMissing("Het andere bestuursorgaan", "The other body");
        return c.Date < dossier.Received
            ? Refusals.Of(RefusalKind.DateImpossible, "Doorgezonden voor de ontvangst van het verzoek.", "Transferred before the request was received.")
            : new PartTransferred(c.By, c.Now, c.Body.Trim(), c.Part, c.Date, c.Reference);
    }

    private static Verdict Record(Dossier dossier, RecordProcedure c)
    {
        if (c.Step.Kind is ClockEventKind.Decision or ClockEventKind.Announcement or ClockEventKind.Objection or ClockEventKind.ViewsAsked or ClockEventKind.ViewsReceived)
            return Refusals.Of(RefusalKind.StepHasOwnCommand,
                $"Een {ClockEventKinds.NameOf(c.Step.Kind).Dutch} wordt met een eigen handeling vastgelegd.", $"The {ClockEventKinds.NameOf(c.Step.Kind).English} is recorded by an act of its own.");
        return Impossible(dossier, c.Step) is { } refusal ? refusal : new ProcedureRecorded(c.By, c.Now, c.Step, c.Reference);
    }
}
