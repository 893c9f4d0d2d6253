using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// What was taken back of a dossier. It outlives the releases themselves: the permanent link tells it, and a later release
/// does not bring the same bytes back by accident.
/// </summary>
public sealed record WithdrawnBook
{
    public static readonly WithdrawnBook Empty = new();

    /// <summary>Set when the whole dossier is off the site.</summary>
    public Withdrawal? Whole { get; init; }

    /// <summary>Identities of the releases that went with it.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    public IReadOnlyList<WithdrawnFile> Files { get; init; } = [];

    public WithdrawnFile? Find(string sha256) => Files.FirstOrDefault(file => file.Sha256 == sha256);

    /// <summary>The decision without the files that were taken back; each such document says so.</summary>
    public PublishedDecision Cut(PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Files.Count == 0 ? decision : decision with { Documents = [.. decision.Documents.Select(Cut)] };
    }

    private PublishedDocument Cut(PublishedDocument document)
    {
        if (document.Files is not { } files) return document;
        if (Find(files.File.Sha256) is { } gone) return document with { Files = null, Withdrawn = gone.Withdrawal };
        return files.Earlier.Any(IsGone) ? document with { Files = files with { Earlier = [.. files.Earlier.Where(earlier => !IsGone(earlier))] } } : document;
    }

    private bool IsGone(EarlierFile earlier) => Find(earlier.File.Sha256) is not null;
}
