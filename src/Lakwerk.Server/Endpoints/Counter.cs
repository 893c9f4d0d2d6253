using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Layout;
using Lakwerk.Server.Live;
using Lakwerk.Server.Security;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lakwerk.Server.Endpoints;

/// <summary>Where people bring their commands: looks at their role, passes them on, and tells the others.</summary>
internal sealed class Counter(Office office, Broadcaster broadcaster, Visit visit, IHttpContextAccessor accessor, AccountBook accounts)
{
    public Office Office { get; } = office;

    public Visit Visit { get; } = visit;

    public HttpContext Context => accessor.HttpContext!;

    /// <summary>The dossier, or null when there is none of that name, or none for who asks: a closed dossier is not even known to exist.</summary>
    public Dossier? Find(string id) => Office.Dossiers.Open(new DossierId(id)) is { Exists: true } dossier && dossier.IsOpenTo(Visit.Actor) ? dossier : null;

    /// <summary>A document with its dossier; null as above, and for a document that is not in it.</summary>
    public (Dossier Dossier, Document Document)? Find(string id, string doc) => Find(id) is { } dossier && dossier.Find(new DocumentId(doc)) is { } document ? (dossier, document) : null;

    /// <summary>Carries commands out for who is signed in; null when their role does not allow it.</summary>
    public CommandOutcome? Do(Dossier dossier, IReadOnlyList<DossierCommand> commands, int? seen = null)
    {
        if (MayRescue(dossier)) commands = [.. commands.Select(command => command is GiveRole give ? give with { ByAdministrator = true } : command)];
        return commands.All(command => Permissions.May(dossier, Visit.Actor, command)) ? Told(Office.Dossiers.Do(dossier.Id, commands, seen)) : null;
    }

    /// <summary>Nobody runs the dossier any more: who administers the office may give it to somebody.</summary>
    public bool MayRescue(Dossier dossier) => dossier.IsOrphaned && accounts.Find(Visit.Actor.Id)?.IsAdministrator == true;

    /// <summary>Tells the others what changed.</summary>
    public CommandOutcome Told(CommandOutcome outcome)
    {
        if (outcome.Events.Count > 0)
            broadcaster.Say(new LiveEvent(outcome.Dossier.Id, LiveEvent.Changed, Change.Of(outcome, Visit.Actor)));
        return outcome;
    }

    /// <summary>For a form: back to its page, with a word on how it went.</summary>
    public RedirectHttpResult DoAndReturn(Dossier dossier, IReadOnlyList<DossierCommand> commands, string to, string? done = null, int? seen = null) => Do(dossier, commands, seen) switch
    {
        null => Answers.Refused(Context, to, Visit.Texts["role.not-allowed"]),
        { Refusal: { } refusal } => Answers.Refused(Context, to, refusal.Reason.In(Visit.Texts.Language)),
        _ => Answers.Done(Context, to, done is null ? null : Visit.Texts[done]),
    };
}
