using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>Third parties: who is asked, what they say, what became of it.</summary>
internal static class DecideParties
{
    public static Verdict? On(Dossier dossier, DossierCommand command) => command switch
    {
        NameThirdParty c => Name(dossier, c),
        AskViews c => Ask(dossier, c),
        ReceiveViews c => Receive(dossier, c),
        DecidePassage c => DecideOn(dossier, c),
        SuspendDocument c => Suspend(dossier, c),
        LiftSuspension c => dossier.Find(c.Document) is null ? Refusals.NoSuchDocument(c.Document) : new SuspensionLifted(c.By, c.Now, c.Document),
        _ => null,
    };

    private static Verdict Name(Dossier dossier, NameThirdParty c)
    {
        if (string.IsNullOrWhiteSpace(c.Name))
            return Refusals.TextMissing("De naam van de derde-belanghebbende", "The name of the third party");
        foreach (var id in c.Documents)
            if (dossier.Find(id) is null)
                return Refusals.NoSuchDocument(id);
        return new ThirdPartyNamed(c.By, c.Now, c.Party, c.Name.Trim(), c.Documents);
    }

    private static Verdict Ask(Dossier dossier, AskViews c)
    {
        if (!dossier.Parties.ContainsKey(c.Party))
            return Refusals.NoSuchParty(c.Party);
        if (c.Until <= c.Date)
            return Refusals.Of(RefusalKind.DateImpossible, "De termijn voor de zienswijze eindigt voor hij begint.", "The term for the views ends before it begins.");
        var step = new ClockEvent(c.Date, ClockEventKind.ViewsAsked) { Party = c.Party.Value, Until = c.Until };
        return DecideRequest.Impossible(dossier, step) is { } refusal ? refusal : new ViewsAsked(c.By, c.Now, c.Party, c.Date, c.Until);
    }

    private static Verdict Receive(Dossier dossier, ReceiveViews c)
    {
        if (!dossier.Parties.TryGetValue(c.Party, out var party))
            return Refusals.NoSuchParty(c.Party);
        if (party.AskedOn is not { } asked || c.Date < asked)
            return Refusals.Of(RefusalKind.NotAsked, $"{party.Name} was op die dag nog niet om een zienswijze gevraagd.", $"{party.Name} had not been asked for views on that day.", "Awb 4:8");
        if (string.IsNullOrWhiteSpace(c.Summary))
            return Refusals.TextMissing("Wat de derde-belanghebbende naar voren brengt", "What the third party puts forward");
        if (Refusals.Future(c.Date, c.Now, "De ontvangst van de zienswijze", "The receipt of the views") is { } future)
            return future;
        var step = new ClockEvent(c.Date, ClockEventKind.ViewsReceived) { Party = c.Party.Value };
        return DecideRequest.Impossible(dossier, step) is { } refusal ? refusal : new ViewsReceived(c.By, c.Now, c.Party, c.Date, c.Objects, c.Summary.Trim());
    }

    private static Verdict DecideOn(Dossier dossier, DecidePassage c)
    {
        if (!dossier.Parties.ContainsKey(c.Party))
            return Refusals.NoSuchParty(c.Party);
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (c.Mark is { } mark && !document.HasMark(mark))
            return Refusals.NoSuchMark(mark);
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Refusals.ReasonMissing("Waarom is de zienswijze wel of niet gevolgd?", "Why were the views followed or not?")
            : new PassageDecided(c.By, c.Now, c.Party, c.Document, c.Mark, c.Followed, c.Reason.Trim());
    }

    private static Verdict Suspend(Dossier dossier, SuspendDocument c)
    {
        if (dossier.Find(c.Document) is null)
            return Refusals.NoSuchDocument(c.Document);
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Refusals.ReasonMissing("Waarom wacht de openbaarmaking?", "Why does disclosure wait?")
            : new DocumentSuspended(c.By, c.Now, c.Document, c.Reason.Trim());
    }
}
