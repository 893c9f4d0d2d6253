using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;
using Microsoft.Extensions.Hosting;

namespace Lakwerk.Server.Workers;

/// <summary>
/// Files that come in pieces, so that a connection that breaks costs one piece and not the file. A file is known by who sends it,
/// where it goes and what the sender's browser says of it: chosen again after a day, it goes on where it stopped.
/// </summary>
public sealed class PartialUploads : IHostedService
{
    /// <summary>What file systems allow.</summary>
    internal const int LongestName = 255;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly string _folder;
    private readonly UploadDesk _desk;
    private readonly TimeProvider _time;

    public PartialUploads(WorkbenchSettings settings, UploadDesk desk, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        (_folder, _desk, _time) = (Directory.CreateDirectory(Path.Combine(settings.Data, "incoming", "parts")).FullName, desk, time);
    }

    /// <summary>Takes what was whole when the server died before it could say so, and throws away what nobody finished.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var note in Directory.EnumerateFiles(_folder, "*.json").Where(note => !File.Exists(Path.ChangeExtension(note, null)))) File.Delete(note);
        foreach (var path in Directory.EnumerateFiles(_folder).Where(path => Path.GetExtension(path) == ""))
        {
            if (PartNote.Read(NoteOf(path)) is { } note && new FileInfo(path).Length == note.Length)
            {
                await using var whole = Open(Path.GetFileName(path));
                if (whole is not null) await HandOver(note, whole);
            }
            else if (File.GetLastWriteTimeUtc(path) < _time.GetUtcNow().UtcDateTime - Kept)
            {
                Forget(path);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is here of a file that somebody wants to send.</summary>
    public PartialUpload Of(DossierId dossier, Actor by, PartialFile file)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(file);
        var about = string.Create(CultureInfo.InvariantCulture, $"{dossier}\n{by.Id}\n{file.Name}\n{file.Length}\n{file.Fingerprint}");
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))[..32];
        return new PartialUpload(id, File.Exists(PathOf(id)) ? new FileInfo(PathOf(id)).Length : 0, file.Length);
    }

    /// <summary>How far a file is; one that is whole and was not handed over, because something failed then, is handed over now.</summary>
    public async Task<PartialUpload> Begin(DossierId dossier, Actor by, PartialFile file)
    {
        var known = Of(dossier, by, file);
        if (!known.IsWhole || PartNote.Read(NoteOf(PathOf(known.Id))) is not { } note) return known;
        await using var whole = Open(known.Id);
        if (whole is not null && whole.Length == note.Length) await HandOver(note, whole);
        return known;
    }

    /// <summary>Adds a piece that begins where the last one ended; a file that is whole goes to be read.</summary>
    /// <returns>How far it is now; unchanged when the piece does not begin there or the file is being written by another request.</returns>
    public async Task<PartialUpload> Append(DossierId dossier, Actor by, PartialFile file, long offset, Stream piece, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(piece);
        var before = Of(dossier, by, file);
        if (before.Offset != offset) return before;
        await using (var part = Open(before.Id))
        {
            if (part is null || part.Length != offset) return before with { Offset = part?.Length ?? before.Offset };
            var note = PartNote.Read(NoteOf(part.Name)) ?? PartNote.New(dossier, by, file);
            if (offset == 0) note.Write(NoteOf(part.Name));
            await CopyAtMost(piece, part, file.Length - offset, stop);
            var after = before with { Offset = part.Length };
            if (after.IsWhole) await HandOver(note, part);
            return after;
        }
    }

    /// <summary>Whether the sender describes a file that could be one.</summary>
    public static bool IsSound(PartialFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Name is { Length: > 0 and <= LongestName } && file.Fingerprint.Length <= LongestName && file.Length > 0;
    }

    /// <summary>
    /// While it is open nobody else writes it, and it is gone before anybody can. The work of reading it has the name that was given
    /// when the file began: a server that dies between the two takes it once all the same. A sender who left does not stop that.
    /// </summary>
    private async Task HandOver(PartNote note, FileStream whole)
    {
        whole.Position = 0;
        await _desk.Take(note, whole);
        Forget(whole.Name);
    }

    /// <summary>The file before its note: one without the other is only thrown away.</summary>
    private static void Forget(string part)
    {
        File.Delete(part);
        File.Delete(NoteOf(part));
    }

    private static string NoteOf(string part) => part + ".json";

    /// <summary>What the sender said is the most that is kept.</summary>
    private static async Task CopyAtMost(Stream from, Stream to, long most, CancellationToken stop)
    {
        var buffer = new byte[128 * 1024];
        for (int read; most > 0 && (read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(most, buffer.Length)), stop)) > 0; most -= read) await to.WriteAsync(buffer.AsMemory(0, read), stop);
    }

    /// <summary>Null while another request writes it: the same file in another tab, or the piece before this one whose connection broke.</summary>
    private FileStream? Open(string id)
    {
        try
        {
            var part = new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            part.Seek(0, SeekOrigin.End);
            return part;
        }
        catch (IOException) when (File.Exists(PathOf(id)))
        {
            return null;
        }
    }

    private string PathOf(string id) => Path.Combine(_folder, id);
}
