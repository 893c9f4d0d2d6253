using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Lakwerk.Dossiers;
using Lakwerk.Server.Live;
using Lakwerk.Work.Files;
using Microsoft.Extensions.Hosting;

namespace Lakwerk.Server.Workers;

/// <summary>
/// Takes files in and has them read one after another. Each lies on disk with a note of who sent it until it was read, so
/// that a server that stops halfway goes on where it was.
/// </summary>
public sealed class UploadDesk : BackgroundService
{
    private const int MostRemembered = 200;

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, Upload> _uploads = new();
    private readonly string _folder;
    private readonly WorkbenchSettings _settings;
    private readonly WorkerProcess _worker;
    private readonly Broadcaster _broadcaster;

    public UploadDesk(WorkbenchSettings settings, WorkerProcess worker, Broadcaster broadcaster)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _worker, _broadcaster) = (settings, worker, broadcaster);
        _folder = Directory.CreateDirectory(Path.Combine(settings.Data, "incoming")).FullName;
        foreach (var note in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal)) Resume(note);
    }

    /// <summary>What came in lately, newest first.</summary>
    public IReadOnlyList<Upload> Of(DossierId dossier) => [.. _uploads.Values.Where(upload => upload.Dossier == dossier).OrderByDescending(upload => upload.Id, StringComparer.Ordinal)];

    /// <summary>Keeps a file and has it read soon.</summary>
    public async Task<Upload> Take(DossierId dossier, string fileName, Stream content, Actor by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var id = Guid.CreateVersion7().ToString("N");
        long length;
        await using (var file = new FileStream(FileOf(id), FileMode.CreateNew, FileAccess.Write))
        {
            await content.CopyToAsync(file, stop);
            length = file.Length;
        }

        return Waiting(new Upload(id, dossier, Path.GetFileName(fileName), by, length));
    }

    /// <summary>Takes over a file that lies on this disk already.</summary>
    public Upload Take(DossierId dossier, string fileName, string path, Actor by)
    {
        var id = Guid.CreateVersion7().ToString("N");
        File.Move(path, FileOf(id));
        return Waiting(new Upload(id, dossier, Path.GetFileName(fileName), by, new FileInfo(FileOf(id)).Length));
    }

    private Upload Waiting(Upload upload)
    {
        var id = upload.Id;
        AtomicFile.Write(NoteOf(id), JsonSerializer.SerializeToUtf8Bytes(upload, JsonSerializerOptions.Web));
        Tell(upload);
        _waiting.Writer.TryWrite(id);
        return upload;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var upload = _uploads[id];
            Tell(upload with { State = UploadState.Reading });
            Tell(await Read(upload, stoppingToken));
            File.Delete(NoteOf(id));
            File.Delete(FileOf(id));
            if (!_uploads.Values.Any(other => other.Dossier == upload.Dossier && other.State is UploadState.Waiting)) await LookThrough(upload.Dossier, stoppingToken);
        }
    }

    private async Task<Upload> Read(Upload upload, CancellationToken stop)
    {
        try
        {
            using var answer = await _worker.Run(
                stop, "add", FileOf(upload.Id), "--data", _settings.Data, "--dossier", upload.Dossier.Value, "--name", upload.FileName, "--by", upload.By.Id, "--by-name", upload.By.Name);
            var root = answer.RootElement;
            return upload with
            {
                State = UploadState.Done,
                Document = root.GetProperty("document").GetString(),
                Pages = root.GetProperty("pages").GetInt32(),
                Master = root.GetProperty("master").GetString(),
                Notes = [.. root.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)],
            };
        }
        catch (WorkerException problem)
        {
            return upload with { State = UploadState.Failed, Notes = [problem.Message] };
        }
    }

    /// <summary>Looks through all documents of a dossier for what may have to be covered.</summary>
    public async Task LookThrough(DossierId dossier, CancellationToken stop)
    {
        try
        {
            using var answer = await _worker.Run(stop, "suggest", "--data", _settings.Data, "--dossier", dossier.Value);
            _broadcaster.Say(new LiveEvent(dossier, LiveEvent.Suggestions, new { }));
        }
        catch (WorkerException problem)
        {
            _broadcaster.Say(new LiveEvent(dossier, LiveEvent.Suggestions, new { problem = problem.Message }));
        }
    }

    private void Tell(Upload upload)
    {
        _uploads[upload.Id] = upload;
        foreach (var old in _uploads.Values.Where(known => known.State is UploadState.Done or UploadState.Failed).OrderByDescending(known => known.Id, StringComparer.Ordinal).Skip(MostRemembered))
            _uploads.TryRemove(old.Id, out _);
        _broadcaster.Say(new LiveEvent(upload.Dossier, LiveEvent.Upload, upload));
    }

    private void Resume(string note)
    {
        var upload = JsonSerializer.Deserialize<Upload>(File.ReadAllBytes(note), JsonSerializerOptions.Web)!;
        _uploads[upload.Id] = upload;
        _waiting.Writer.TryWrite(upload.Id);
    }

    private string FileOf(string id) => Path.Combine(_folder, id);

    private string NoteOf(string id) => Path.Combine(_folder, id + ".json");
}
