using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>A release on the shelf: what it says, where its files lie, from when it is public.</summary>
public sealed record ShelvedRelease(PublishedDecision Decision, string Folder, string Archive, ShelfNote Note)
{
    /// <summary>
    /// Why a file that this release had is gone, as the shelf says at this moment: it may have been taken back after the release was
    /// read. Null when it was not.
    /// </summary>
    public Withdrawal? TakenBack(string path)
    {
        var book = PublicShelf.BookIn(Path.GetDirectoryName(Folder)!);
        if (book.Whole is { } whole) return whole;
        var file = Decision.AllFiles().FirstOrDefault(file => file.Path == path);
        var files = Decision.Find(Path.GetFileNameWithoutExtension(path))?.Files;
        return (file is null ? null : book.Find(file.Sha256) ?? (files is null ? null : book.Find(files.File.Sha256)))?.Withdrawal;
    }

    /// <summary>The place of one of its files; null when it has no such file, whatever the path tries.</summary>
    public string? PathOf(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Folder, path));
        return full.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full) ? full : null;
    }
}
