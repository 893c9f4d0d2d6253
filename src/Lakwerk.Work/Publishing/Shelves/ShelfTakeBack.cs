using Lakwerk.Dossiers;
using Lakwerk.Publication;
using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// Takes what is public off a shelf again. The files go, the address stays and says why. Stopped halfway, the same again ends it:
/// from the first step on nothing of it is shown.
/// </summary>
public sealed class ShelfTakeBack(PublicShelf shelf)
{
    /// <summary>Takes a document, or all of a dossier, from the shelf at a place. Before the journal: what must not be public any more does not wait for one.</summary>
    /// <returns>The keys of the documents that went; none for all of a dossier.</returns>
    /// <exception cref="InputException">It is not on the shelf, or in no decision.</exception>
    public static IReadOnlyList<string> From(ShelfPlace place, Dossier dossier, DocumentId? document, Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(dossier);
        using var opened = place.Open();
        var takeBack = new ShelfTakeBack(opened.Shelf);
        IReadOnlyList<string> gone = [];
        if (document is { } one) gone = takeBack.Document(dossier.Id.Value, KeyOf(dossier, one), withdrawal);
        else takeBack.Dossier(dossier.Id.Value, withdrawal);
        opened.Send();
        return gone;
    }

    /// <summary>Everything of a dossier.</summary>
    /// <exception cref="InputException">Nothing of it is on the shelf.</exception>
    public void Dossier(string dossier, Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        var known = shelf.Withdrawn(dossier);
        var versions = shelf.VersionsOf(dossier);
        if (versions.Count == 0 && known.Whole is null) throw NotThere(dossier);
        var releases = versions.Select(version => version.Decision.Identity());
        shelf.Keep(dossier, known with { Whole = withdrawal, Releases = [.. known.Releases.Union(releases)] });
        foreach (var version in versions)
        {
            Directory.Delete(version.Folder, recursive: true);
            File.Delete(version.Archive);
            File.Delete(version.Folder + ".json");
        }

        shelf.Changed();
    }

    /// <summary>One document, in every version, and whatever else on the shelf of this dossier has the same bytes. Gives the keys of what went.</summary>
    /// <exception cref="InputException">No version on the shelf has a file of it.</exception>
    public IReadOnlyList<string> Document(string dossier, string key, Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        var (known, versions) = (shelf.Withdrawn(dossier), shelf.VersionsOf(dossier));
        if (versions.Count == 0) throw NotThere(dossier);
        var hashes = versions.SelectMany(version => version.Decision.Documents).Where(document => document.Key == key && document.Files is not null)
            .SelectMany(document => document.Files!.Earlier.Select(earlier => earlier.File.Sha256).Prepend(document.Files.File.Sha256)).ToHashSet(StringComparer.Ordinal);
        if (hashes.Count == 0 && !known.Files.Any(file => file.Key == key)) throw InputException.Of($"document {key} van dossier {dossier} is niet openbaar op deze plank.", $"document {key} of dossier {dossier} is not public on this shelf.");
        var book = known with { Files = [.. known.Files, .. hashes.Where(hash => known.Find(hash) is null).Select(hash => new WithdrawnFile(hash, key, withdrawal))] };
        shelf.Keep(dossier, book);
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var version in versions) gone.UnionWith(Rewrite(version, book));
        shelf.Changed();
        return [.. gone];
    }

    private static IEnumerable<string> Rewrite(ShelvedRelease version, WithdrawnBook book)
    {
        var left = book.Cut(version.Decision);
        var changed = version.Decision.AllFiles().Count() != left.AllFiles().Count();
        if (changed) PublicShelf.Replace(version, ReleasePackage.Of(left, left.AllFiles().Select(file => new PackageEntry(file.Path, () => File.OpenRead(Path.Combine(version.Folder, file.Path))))));
        return left.Documents.Where(document => document.Files is null && version.Decision.Find(document.Key)?.Files is not null).Select(document => document.Key);
    }

    private static string KeyOf(Dossier dossier, DocumentId document) => DocumentKeys.Of(dossier).TryGetValue(document, out var key)
        ? key
        : throw InputException.Of("dit document staat in geen enkel besluit en is dus niet openbaar.", "this document is in no decision, so it is not public.");

    private static InputException NotThere(string dossier) => InputException.Of($"van dossier {dossier} staat niets op deze plank.", $"nothing of dossier {dossier} is on this shelf.");
}
