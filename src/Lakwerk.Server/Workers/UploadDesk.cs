using Lakwerk.Dossiers;
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

    private readonly Office _office;
    private readonly Dispatcher _dispatcher;
    private readonly Broadcaster _broadcaster;

    public UploadDesk(Office office, Dispatcher dispatcher, Broadcaster broadcaster) => (_office, _dispatcher, _broadcaster) = (office, dispatcher, broadcaster);

    /// <summary>What came in lately, newest first.</summary>
    public IReadOnlyList<Upload> Of(DossierId dossier) => [.. _office.Work.Latest(dossier, StepKinds.Import, MostShown).Select(Upload.Of)];

    /// <summary>Keeps a file and has it read soon, and then the dossier looked through.</summary>
    /// <param name="dossier">Where it goes.</param>
    /// <param name="fileName">As its sender calls it.</param>
    /// <param name="content">The file.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="stop">The sender left.</param>
    public async Task<Upload> Take(DossierId dossier, string fileName, Stream content, Actor by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sha256 = await Task.Run(() => _office.Files.Put(content), stop);
        return await Take(ImportStep.Of(dossier, sha256, Path.GetFileName(fileName), by, _office.Dossiers.Now));
    }

    /// <summary>A file that came in pieces: the work of reading it has the name that its note gives, so that asking twice asks once.</summary>
    internal async Task<Upload> Take(PartNote note, Stream content)
    {
        var sha256 = await Task.Run(() => _office.Files.Put(content));
        return await Take(ImportStep.Of(new DossierId(note.Dossier), sha256, Path.GetFileName(note.Name), new Actor(note.By, note.ByName), _office.Dossiers.Now) with { Id = note.Work });
    }

    private async Task<Upload> Take(WorkItem item)
    {
        await _dispatcher.Ask(item);
        await _dispatcher.AskToLookThrough(item);
        var upload = Upload.Of(item);
        _broadcaster.Say(new LiveEvent(item.Dossier, LiveEvent.Upload, upload));
        return upload;
    }

    /// <summary>Looks through all documents of a dossier for what may have to be covered.</summary>
    public Task LookThrough(DossierId dossier, Actor by) =>
        _dispatcher.AskToLookThrough(new WorkItem("", StepKinds.Suggest, dossier, "", by, _office.Dossiers.Now));
}
