using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Server.Jobs;
using Lakwerk.Server.Live;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Takes files in and has them read. Each is kept, with a note of who sent it, before anything is answered.</summary>
public sealed class UploadDesk
{
    private const int MostShown = 200;

    /// <summary>The kind under which the office keeps, for a dossier, which refused files are off its list.</summary>
    private const string Dismissed = "dismissed-uploads";

    private readonly Office _office;
    private readonly Dispatcher _dispatcher;
    private readonly Broadcaster _broadcaster;

    public UploadDesk(Office office, Dispatcher dispatcher, Broadcaster broadcaster) => (_office, _dispatcher, _broadcaster) = (office, dispatcher, broadcaster);

    /// <summary>What came in lately, newest first, without what somebody took off the list.</summary>
    public IReadOnlyList<Upload> Of(DossierId dossier, Language language = Language.Dutch)
    {
        var dismissed = Ids(_office.Cabinet.Find(Dismissed, dossier.Value));
        return [.. Latest(dossier).Where(item => !dismissed.Contains(item.Id)).Select(item => Upload.Of(item, language))];
    }

    /// <summary>Takes a file that was refused off the list, for everybody; any other stays.</summary>
    public void Dismiss(DossierId dossier, string upload)
    {
        if (FindRefused(dossier, upload) is not { } refused) return;
        _office.Cabinet.Change(Dismissed, dossier.Value, old => Bytes(Ids(old).Intersect(Latest(dossier).Select(item => item.Id)).Append(upload)));
        Tell(refused);
    }

    /// <summary>Reads a file that was refused once more: a helper that was missing may be there now. Asking twice asks once.</summary>
    public async Task TryAgain(DossierId dossier, string upload, Actor by)
    {
        if (FindRefused(dossier, upload) is not { } refused) return;
        await Take(ImportStep.Of(dossier, refused.Subject, ImportStep.NameOf(refused), by, _office.Dossiers.Now) with { Id = $"{upload}-again" });
        Dismiss(dossier, upload);
    }

    /// <summary>Keeps a file and has it read soon, and then the dossier looked through.</summary>
    /// <param name="dossier">Where it goes.</param>
    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="content">The file.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="stop">The sender left.</param>
    public async Task<Upload> Take(DossierId dossier, string fileName, Stream content, Actor by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sha256 = await _office.Files.PutAsync(content, stop);
        return await Take(ImportStep.Of(dossier, sha256, Path.GetFileName(fileName), by, _office.Dossiers.Now));
    }

    /// <summary>A file that came in pieces: the work of reading it has the name that its note gives, so that asking twice asks once.</summary>
    internal async Task<Upload> Take(PartNote note, Stream content)
    {
        var sha256 = await _office.Files.PutAsync(content, CancellationToken.None);
        return await Take(ImportStep.Of(new DossierId(note.Dossier), sha256, Path.GetFileName(note.Name), new Actor(note.By, note.ByName), _office.Dossiers.Now) with { Id = note.Work });
    }

    private async Task<Upload> Take(WorkItem item)
    {
        await _dispatcher.Ask(item);
        await _dispatcher.AskToLookThrough(item);
        return Tell(item);
    }

    private Upload Tell(WorkItem item)
    {
        var upload = Upload.Of(item, Language.Dutch);
        _broadcaster.Say(new LiveEvent(item.Dossier, LiveEvent.Upload, upload));
        return upload;
    }

    private IReadOnlyList<WorkItem> Latest(DossierId dossier) => _office.Work.Latest(dossier, StepKinds.Import, MostShown);

    private WorkItem? FindRefused(DossierId dossier, string upload) =>
        _office.Work.Find(upload) is { State: WorkState.Failed, Kind: StepKinds.Import } item && item.Dossier == dossier ? item : null;

    private static string[] Ids(byte[]? kept) => kept is null ? [] : Encoding.UTF8.GetString(kept).Split('\n');

    private static byte[] Bytes(IEnumerable<string> ids) => Encoding.UTF8.GetBytes(string.Join('\n', ids.Distinct()));

    /// <summary>Looks through all documents of a dossier for what may have to be covered.</summary>
    public Task LookThrough(DossierId dossier, Actor by) =>
        _dispatcher.AskToLookThrough(new WorkItem("", StepKinds.Suggest, dossier, "", by, _office.Dossiers.Now));
}
