using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Requests;

namespace Lakwerk.Work.Steps;

/// <summary>
/// Carries out work that was asked for. Every step may be stopped at any moment and done again, by whomever: what it made is kept
/// by what it was made of, and what it adds to a dossier has a name that follows from the work.
/// </summary>
public static class WorkSteps
{
    /// <summary>Does the work and gives its answer as JSON.</summary>
    /// <exception cref="InputException">It cannot be done; the message says why.</exception>
    /// <exception cref="PostponedException">It has to wait for other work.</exception>
    public static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            StepKinds.ReadRequest => ReadRequestStep.Run(office, item, stop),
            StepKinds.Import => ImportStep.Run(office, item, stop),
            StepKinds.Thread => ThreadStep.Run(office, item, stop),
            StepKinds.Recognise => RecogniseStep.Run(office, item, stop),
            StepKinds.Split or StepKinds.Merge => ArrangeStep.Run(office, item, stop),
            StepKinds.Suggest => Suggest(office, item, stop),
            StepKinds.Prove => Prove(office, item, stop),
            StepKinds.Release => Release(office, item, stop),
            StepKinds.Publish => PublishStep.Run(office, item, stop),
            _ => throw new InputException($"this version knows no work of the kind {item.Kind}."),
        };
    }

    /// <summary>A name found in one document is found in all, and a mail may answer one that is not here yet: both wait until all that is on its way is in.</summary>
    public static bool MustWait(Office office, WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind is StepKinds.Suggest or StepKinds.Thread && office.Work.CountOpen(item.Dossier, StepKinds.Import) + office.Work.CountOpen(item.Dossier, StepKinds.Recognise) > 0;
    }

    private static string Suggest(Office office, WorkItem item, CancellationToken stop)
    {
        var dossier = office.Dossiers.MustOpen(item.Dossier);
        office.Suggestions.LookThrough(dossier, stop);
        return StepAnswer.Text(json => json.WriteNumber("documents", dossier.Documents.Count));
    }

    private static string Prove(Office office, WorkItem item, CancellationToken stop)
    {
        var document = office.Dossiers.MustOpen(item.Dossier).Find(new DocumentId(item.Subject)) ?? throw new InputException("the document is not in this dossier.");
        return System.Text.Encoding.UTF8.GetString(office.Proofs.Answer(document, stop));
    }

    private static string Release(Office office, WorkItem item, CancellationToken stop)
    {
        var released = office.Releases.Release(item.Dossier, new DecisionId(item.Subject), item.By, stop: stop);
        return StepAnswer.Text(json =>
        {
            json.WriteStartArray("documents");
            foreach (var document in released)
            {
                json.WriteStartObject();
                json.WriteString("document", document.Document.Value);
                json.WriteString("sha256", document.Sha256);
                json.WriteAll("reasons", document.Reasons);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
