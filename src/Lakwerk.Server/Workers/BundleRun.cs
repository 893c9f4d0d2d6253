using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Server.Live;

namespace Lakwerk.Server.Workers;

/// <summary>Cuts bundles and puts documents together, in a worker.</summary>
public sealed class BundleRun(WorkerProcess worker, WorkbenchSettings settings, UploadDesk uploads, Broadcaster broadcaster)
{
    /// <exception cref="WorkerException">It could not be cut; the message says why.</exception>
    public Task Split(DossierId dossier, DocumentId document, IReadOnlyList<int> firsts, Actor by) =>
        Run("split", dossier, document.Value, by, ["--firsts", string.Join(',', firsts.Select(page => page.ToString(CultureInfo.InvariantCulture)))]);

    /// <exception cref="WorkerException">They could not be put together; the message says why.</exception>
    public Task Merge(DossierId dossier, IReadOnlyList<DocumentId> documents, Actor by)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Run("merge", dossier, string.Join(',', documents.Select(document => document.Value)), by, []);
    }

    private async Task Run(string act, DossierId dossier, string subject, Actor by, string[] more)
    {
        ArgumentNullException.ThrowIfNull(by);
        using var answer = await worker.Run(CancellationToken.None, [act, subject, "--data", settings.Data, "--dossier", dossier.Value, "--by", by.Id, "--by-name", by.Name, .. more]);
        broadcaster.Say(new LiveEvent(dossier, LiveEvent.Changed, new Change(answer.RootElement.GetProperty("version").GetInt32(), by.Id, by.Name, [])));
        // Names that were found in the whole are looked for in the parts; nobody waits for that.
        _ = Task.Run(() => uploads.LookThrough(dossier, CancellationToken.None));
    }
}
