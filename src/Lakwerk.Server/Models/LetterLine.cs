using Lakwerk.Dossiers;
using Lakwerk.Law.Terms;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Letters;

namespace Lakwerk.Server.Models;

/// <summary>A letter that a dossier could send: as it reads now, or why there is nothing to write yet.</summary>
/// <param name="Kind">Which letter.</param>
/// <param name="Party">The third party that it goes to, for an invitation; whoever objected or was forwarded a part, when there are several.</param>
/// <param name="Letter">The letter, or null.</param>
/// <param name="Problem">Why not, in one sentence.</param>
public sealed record LetterLine(LetterKind Kind, ThirdParty? Party, Letter? Letter, string? Problem)
{
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
            var order = IsTransfer(kind)
                ? new LetterOrder(kind, office.Dossiers.Today, body.Profile) { TransferredTo = party?.Name }
                : new LetterOrder(kind, office.Dossiers.Today, body.Profile) { Party = party?.Id };
            return new LetterLine(kind, party, LetterWork.Compose(office.Dossiers, dossier.Id, order, body, style), null);
        }
        catch (InputException nothing)
        {
            return new LetterLine(kind, party, null, nothing.Message);
        }
    }

    /// <summary>Whoever objected, as the one to whom a decision on the objection goes.</summary>
    public static IReadOnlyList<ThirdParty> Objectors(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. dossier.Objections.Select(objection => objection.From).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new ThirdParty(new PartyId(name), name, []))];
    }

    private static DateOnly? LastOf(Dossier dossier, params ClockEventKind[] kinds) => dossier.Steps.Where(step => kinds.Contains(step.Kind)).Select(step => (DateOnly?)step.Date).Max();

    /// <summary>The bodies to which parts were transferred, each once.</summary>
    public static IReadOnlyList<ThirdParty> Transferees(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. dossier.Transfers.Select(transfer => transfer.Body).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new ThirdParty(new PartyId(name), name, []))];
    }

    private static bool IsTransfer(LetterKind kind) => kind is LetterKind.Transfer or LetterKind.TransferCover;

    private static IEnumerable<ThirdParty?> Addressees(Dossier dossier, LetterKind kind) => kind switch
    {
        LetterKind.ViewsInvitation when dossier.Parties.Count > 0 => dossier.Parties.Values.OrderBy(party => party.Name, StringComparer.Ordinal),
        LetterKind.DecisionOnObjection when Objectors(dossier) is { Count: > 1 } several => several,
        _ when IsTransfer(kind) && Transferees(dossier) is { Count: > 1 } several => several,
        _ => [null],
    };
}
