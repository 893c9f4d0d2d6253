using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Letters;

namespace Lakwerk.Server.Models;

/// <summary>A letter that a dossier could send: as it reads now, or why there is nothing to write yet.</summary>
/// <param name="Kind">Which letter.</param>
/// <param name="Party">The third party that it goes to, for an invitation; whoever objected, when several did.</param>
/// <param name="Letter">The letter with what was filled in, or null.</param>
/// <param name="Problem">Why not, in one sentence.</param>
public sealed record LetterLine(LetterKind Kind, ThirdParty? Party, Letter? Letter, Bilingual? Problem)
{
    /// <summary>What the dossier does not hold and somebody fills in, with what was filled in.</summary>
    public IReadOnlyList<(string Slot, string? Value)> Slots { get; init; } = [];

    /// <summary>To whom it goes, when that is not the requester: one answer for all letters to the same reader.</summary>
    public string Reader => Party?.Id.Value ?? "";
    /// <summary>The day on which the dossier says that it was done; null while it was not.</summary>
    public DateOnly? RecordedOn(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Kind switch
        {
            LetterKind.Acknowledgement => LastOf(dossier, ClockEventKind.Acknowledgement),
            LetterKind.Extension => LastOf(dossier, ClockEventKind.Extension),
            LetterKind.Suspension => LastOf(dossier, ClockEventKind.SuspensionStart, ClockEventKind.SpecificationAsked),
            LetterKind.Resumption => LastOf(dossier, ClockEventKind.SuspensionEnd, ClockEventKind.SpecificationReceived),
            LetterKind.ViewsInvitation => Party?.AskedOn,
            LetterKind.Decision => dossier.Decisions.LastOrDefault(decision => decision.AnnouncedOn is not null && decision.Kind is DecisionKind.Primary or DecisionKind.Partial)?.AnnouncedOn,
            _ => null,
        };
    }

    /// <summary>Every letter, invitations one for each third party.</summary>
    public static IReadOnlyList<LetterLine> All(Office office, Dossier dossier, BodyFolder body)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. Enum.GetValues<LetterKind>().SelectMany(kind => Addressees(dossier, kind).Select(party => Of(office, dossier, body, kind, party, LetterStyle.Formal)))];
    }

    public static LetterLine Of(Office office, Dossier dossier, BodyFolder body, LetterKind kind, ThirdParty? party, LetterStyle style)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(body);
        try
        {
            var order = new LetterOrder(kind, office.Dossiers.Today, body.Profile) { Party = IsTransfer(kind) ? null : party?.Id, TransferredTo = IsTransfer(kind) ? party?.Name : null };
            var letter = LetterWork.Compose(office.Dossiers, dossier.Id, order, body, style);
            var line = new LetterLine(kind, party, letter, null);
            var filled = office.Slots.Of(dossier.Id, line.Reader);
            return line with { Letter = letter.FilledIn(filled), Slots = [.. letter.OpenSlots.Select(slot => (slot.Description, filled.GetValueOrDefault(slot.Description)))] };
        }
        catch (InputException nothing)
        {
            return new LetterLine(kind, party, null, nothing.Reason ?? new(nothing.Message, nothing.Message));
        }
    }

    /// <summary>Whoever objected, as the one to whom a decision on the objection goes.</summary>
    public static IReadOnlyList<ThirdParty> Objectors(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. dossier.Objections.Select(objection => objection.From).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new ThirdParty(new PartyId(name), name, []))];
    }

    private static DateOnly? LastOf(Dossier dossier, params ClockEventKind[] kinds) => dossier.Steps.Where(step => kinds.Contains(step.Kind)).Select(step => (DateOnly?)step.Date).Max();

    /// <summary>The bodies to which parts of the request went, each once.</summary>
    public static IReadOnlyList<ThirdParty> Transferees(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. dossier.Transfers.Select(transfer => transfer.Body).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new ThirdParty(new PartyId(name), name, []))];
    }

    /// <summary>Who is meant by a name in an address of this letter; null when nobody is.</summary>
    public static ThirdParty? Named(Dossier dossier, LetterKind kind, string name)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var others = IsTransfer(kind) ? Transferees(dossier) : Objectors(dossier);
        return dossier.Parties.GetValueOrDefault(new PartyId(name)) ?? others.FirstOrDefault(one => one.Id.Value == name);
    }

    private static bool IsTransfer(LetterKind kind) => kind is LetterKind.Transfer or LetterKind.TransferCover;

    private static IEnumerable<ThirdParty?> Addressees(Dossier dossier, LetterKind kind) => kind switch
    {
        LetterKind.ViewsInvitation when dossier.Parties.Count > 0 => dossier.Parties.Values.OrderBy(party => party.Name, StringComparer.Ordinal),
        LetterKind.Transfer or LetterKind.TransferCover when Transferees(dossier) is { Count: > 1 } several => several,
        LetterKind.DecisionOnObjection when Objectors(dossier) is { Count: > 1 } several => several,
        _ => [null],
    };
}
