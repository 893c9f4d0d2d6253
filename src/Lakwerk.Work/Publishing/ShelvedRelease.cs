using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>A release on the shelf: what it says, where its files lie, from when it is public.</summary>
public sealed record ShelvedRelease(PublishedDecision Decision, string Folder, string Archive, ShelfNote Note)
{
    /// <summary>The place of one of its files; null when it has no such file, whatever the path tries.</summary>
    public string? PathOf(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Folder, path));
        return full.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full) ? full : null;
    }
}
