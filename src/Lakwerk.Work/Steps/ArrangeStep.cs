using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Steps;

/// <summary>A bundle is cut before the pages that somebody chose, or documents that somebody chose are put together.</summary>
public static class ArrangeStep
{
    private const string Firsts = "firsts";
    private const string Documents = "documents";

    /// <summary>The work of cutting a document; the pages are those on which the new ones begin.</summary>
    public static WorkItem Split(DossierId dossier, DocumentId document, IReadOnlyList<int> firsts, Actor by, DateTimeOffset now) =>
        new(WorkItem.NewId(), StepKinds.Split, dossier, document.Value, by, now) { Details = List(Firsts, json => { foreach (var page in firsts) json.WriteNumberValue(page); }) };

    /// <summary>The work of putting documents together, in this order.</summary>
    public static WorkItem Merge(DossierId dossier, IReadOnlyList<DocumentId> documents, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new(WorkItem.NewId(), StepKinds.Merge, dossier, documents.Count > 0 ? documents[0].Value : "", by, now) { Details = List(Documents, json => { foreach (var document in documents) json.WriteStringValue(document.Value); }) };
    }

    /// <summary>The version that the dossier had after it.</summary>
    public static int VersionOf(WorkItem done)
    {
        ArgumentNullException.ThrowIfNull(done);
        using var answer = JsonDocument.Parse(done.Answer!);
        return answer.RootElement.GetProperty("version").GetInt32();
    }

    internal static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        var (dossier, how) = (office.Dossiers.MustOpen(item.Dossier), new Arranging(item.By, item.Id));
        // Done before by a worker that was stopped before it could say so: what it made has its name.
        if (!dossier.Documents.ContainsKey(how[0])) Arrange(office, dossier, item, how, stop);
        return StepAnswer.Text(json => json.WriteNumber("version", office.Dossiers.Open(item.Dossier).Version));
    }

    private static void Arrange(Office office, Dossier dossier, WorkItem item, Arranging how, CancellationToken stop)
    {
        using var details = JsonDocument.Parse(item.Details);
        if (item.Kind == StepKinds.Merge)
        {
            office.Bundles.Merge(dossier, [.. details.RootElement.GetProperty(Documents).EnumerateArray().Select(name => Find(dossier, name.GetString()!))], how, stop);
            return;
        }

        var bundle = Find(dossier, item.Subject);
        var firsts = details.RootElement.GetProperty(Firsts).EnumerateArray().Select(page => page.GetInt32()).ToHashSet();
        office.Bundles.Cut(dossier, bundle, office.Bundles.Propose(bundle, firsts, stop), how, stop);
    }

    private static Document Find(Dossier dossier, string name) =>
        dossier.Find(new DocumentId(name)) ?? throw InputException.Of("een van de documenten is niet meer in dit dossier.", "one of the documents is not in this dossier any more.");

    private static string List(string name, Action<Utf8JsonWriter> items) => StepAnswer.Text(json =>
    {
        json.WriteStartArray(name);
        items(json);
        json.WriteEndArray();
    });
}
