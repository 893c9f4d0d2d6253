using System.Globalization;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Letters;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Work.Steps;

/// <summary>What a decision let out goes onto the shelf of the public site, with decision, inventory and proofs.</summary>
public static class PublishStep
{
    private const string From = "from";
    private const string Preview = "preview";
    private const string Shelf = "shelf";
    private const string Again = "again";
    private const string Reasons = "reasons";

    /// <summary>The work of publishing a decision; the secret of a preview is only known by its hash.</summary>
    public static WorkItem Of(DossierId dossier, DecisionId decision, PublishWish wish, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return new(WorkItem.NewId(), StepKinds.Publish, dossier, decision.Value, by, now)
        {
            Details = StepAnswer.Text(json =>
            {
                json.WriteString(From, wish.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString(Preview, wish.PreviewHash);
                json.WriteString(Shelf, wish.Shelf);
                json.WriteBoolean(Again, wish.Again);
            }),
        };
    }

    /// <summary>Why the last attempt put nothing on the shelf: one sentence each; empty when it did.</summary>
    public static IReadOnlyList<string> ReasonsOf(WorkItem ended, Law.Language language)
    {
        ArgumentNullException.ThrowIfNull(ended);
        if (ended.Problem is { } problem) return [StepProblem.Read(problem).In(language)];
        if (ended.Answer is not { } text) return [];
        using var answer = JsonDocument.Parse(text);
        return [.. answer.RootElement.GetProperty(Reasons).EnumerateArray().Select(reason => reason.GetString()!)];
    }

    internal static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        var wish = Read(item.Details);
        var decision = new DecisionId(item.Subject);
        var outcome = new PublishDesk(office, new PublishSettings { Body = BodyFolder.Of(office.Place.Folder) }).Make(item.Dossier, decision, stop);
        if (outcome.Package is { } package) Put(office, item, wish, package);
        return StepAnswer.Text(json => json.WriteAll(Reasons, outcome.Reasons));
    }

    /// <summary>A worker that was stopped behind the shelf and before the journal notes it the next time; nothing is noted twice.</summary>
    private static void Put(Office office, WorkItem item, PublishWish wish, ReleasePackage package)
    {
        var place = new ShelfPlace(wish.Shelf, item.Dossier.Value);
        if (!place.IsBucket && !Directory.Exists(wish.Shelf)) throw InputException.About(wish.Shelf, new Law.Bilingual("deze plank is er niet op de machine die publiceert.", "there is no such shelf on the machine that publishes."));
        var from = wish.From ?? package.Decision.PublicFrom;
        var until = wish.PreviewHash is null ? (DateOnly?)null : new PreviewWish(from, null, null).LastDay(office, package.Decision);
        var note = new ShelfNote(from, item.By.Id, item.Asked) { PreviewHash = wish.PreviewHash, PreviewUntil = until };
        using var opened = place.Open();
        var release = opened.Shelf.Put(package, note, wish.Again);
        opened.Send();
        new HandOverBook(office, item.Dossier).NotePreview(package.Decision, place, note, item.By);
        if (office.Dossiers.Events(item.Dossier).Any(e => e.Event is DecisionPublished told && told.Decision == new DecisionId(item.Subject) && told.At >= item.Asked)) return;
        if (PublishDesk.Note(office, package, release, item.By).Refusal is { } refusal) throw InputException.Of(refusal.Reason);
    }

    private static PublishWish Read(string details)
    {
        using var json = JsonDocument.Parse(details);
        var root = json.RootElement;
        var from = root.GetProperty(From).GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        return new PublishWish(root.GetProperty(Shelf).GetString()!, from) { PreviewHash = root.GetProperty(Preview).GetString(), Again = root.GetProperty(Again).GetBoolean() };
    }
}
