using System.Text.Json;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Moving;

/// <summary>
/// Copies an office: from a folder to servers, into a backup, out of one. A backup is an office in a folder, with a note that it
/// is whole; making it again in the same folder adds what is new.
/// </summary>
public static class OfficeMove
{
    private const int Format = 1;
    private const string NoteName = "backup.json";

    /// <summary>What the public body brings to its letters; files that people put there, beside what the office keeps itself.</summary>
    private const string BodyFolder = "orgaan";

    /// <exception cref="InputException">One of the places cannot be used, or nothing is at the first.</exception>
    /// <exception cref="StorageException">The target holds another office, or something is damaged.</exception>
    public static TransferReport Migrate(OfficePlace from, OfficePlace to, IProgress<int>? blobs = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (!from.Exists) throw InputException.About(from.Folder, "holds no office.");
        if (MovedNote.Read(from.Folder) is not null) MustBeWhereItMoved(from, to);
        var report = Copy(from, to, blobs, stop);
        if (to.IsShared) MovedNote.Write(from.Folder, PostgresAddress.Shown(to.Store!), to.Blobs, DateTimeOffset.UtcNow);
        return report;
    }

    /// <summary>What was left behind is older than what is worked on, so it may be poured into that once more and into nothing else.</summary>
    private static void MustBeWhereItMoved(OfficePlace from, OfficePlace to)
    {
        using var source = from.Open();
        using var target = to.Open();
        if (target.Name is not { } name || name != source.Name) from.MustStillBeHere();
    }

    /// <summary>Copies an office into a folder, as it stands now, while it may be in use.</summary>
    public static TransferReport Backup(OfficePlace office, string folder, DateTimeOffset now, IProgress<int>? blobs = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!office.Exists) throw InputException.About(office.Folder, "holds no office.");
        var note = Path.Combine(Directory.CreateDirectory(folder).FullName, NoteName);
        // Until it is whole again it is no backup.
        File.Delete(note);
        var report = Copy(office, new OfficePlace(folder), blobs, stop);
        AtomicFile.Write(note, JsonSerializer.SerializeToUtf8Bytes(new BackupNote(Format, report.Office, now, report.Dossiers, report.Records, report.Blobs), BackupNoteContext.Default.BackupNote));
        return report;
    }

    /// <summary>Copies a backup to where an office is to be, and holds what arrived against what was noted.</summary>
    /// <exception cref="InputException">The folder holds no whole backup.</exception>
    public static TransferReport Restore(string folder, OfficePlace to, IProgress<int>? blobs = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        var note = ReadNote(folder);
        var report = Copy(new OfficePlace(folder), to, blobs, stop);
        // What comes back into the folder that it once left is at home there again.
        if (!to.IsShared) MovedNote.Remove(to.Folder);
        return (report.Office, report.Dossiers, report.Records) == (note.Office, note.Dossiers, note.Records) && report.Blobs >= note.Blobs
            ? report
            : throw InputException.About(folder, $"is not the backup that was made: it held {note.Records} records and {note.Blobs} blobs, and holds {report.Records} and {report.Blobs}.");
    }

    private static TransferReport Copy(OfficePlace from, OfficePlace to, IProgress<int>? blobs, CancellationToken stop)
    {
        using var source = from.Open();
        using var target = to.Open();
        var report = new Transfer(source, target).Run(blobs, stop);
        CopyFiles(Path.Combine(from.Folder, BodyFolder), Path.Combine(to.Folder, BodyFolder));
        return report;
    }

    private static void CopyFiles(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            AtomicFile.Write(target, File.ReadAllBytes(file));
        }
    }

    private static BackupNote ReadNote(string folder)
    {
        var path = Path.Combine(folder, NoteName);
        if (!File.Exists(path)) throw InputException.About(folder, "holds no backup, or one that was stopped before it was whole.");
        var note = JsonSerializer.Deserialize(File.ReadAllBytes(path), BackupNoteContext.Default.BackupNote);
        return note is { Format: Format } ? note : throw InputException.About(folder, "holds a backup of another version of Lakwerk.");
    }
}
