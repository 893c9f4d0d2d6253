using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Diwoo;

namespace Lakwerk.Publication.Model;

/// <summary>
/// All that the public may know about a decision: release.json is this and nothing else, and pages, feeds, metadata and
/// archive files are made of it. The requester is not in it.
/// </summary>
/// <param name="Dossier">Names the dossier for ever, in addresses too.</param>
/// <param name="Version">1 for the first decision that was taken, and so on.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Body">The public body that decided.</param>
public sealed record PublishedDecision(string Dossier, int Version, string Title, string Body)
{
    public const int Format = 1;

    /// <summary>Of this form of the JSON.</summary>
    public int FormatVersion { get; init; } = Format;

    public string Reference { get; init; } = "";

    /// <summary>The body in the government's register of organisations, when its own settings name it.</summary>
    public Concept? Publisher { get; init; }

    public required string Decision { get; init; }

    public required DecisionKind Kind { get; init; }

    public required Regime Law { get; init; }

    public required Outcome Outcome { get; init; }

    public required DateOnly Requested { get; init; }

    public required DateOnly Received { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>The day from which the law lets the documents out: with the announcement, or two weeks later.</summary>
    public required DateOnly PublicFrom { get; init; }

    /// <summary>The decision that this one follows, and why it came.</summary>
    public string? Follows { get; init; }

    public string? Cause { get; init; }

    /// <summary>How many documents got each judgement; duplicates got none of their own.</summary>
    public required IReadOnlyDictionary<Judgement, int> Counts { get; init; }

    /// <summary>How many rows repeat another document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Duplicates { get; init; }

    public required IReadOnlyList<GroundUse> Grounds { get; init; }

    /// <summary>Decision and inventory.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }

    public required IReadOnlyList<PublishedDocument> Documents { get; init; }

    /// <summary>Against the decision before; empty for the first.</summary>
    public required IReadOnlyList<PublishedChange> Changes { get; init; }

    /// <summary>The decision that this one follows or answers, and which documents repeat or belong to others. Absent in what earlier versions wrote.</summary>
    public IReadOnlyList<PublishedRelation> Relations { get; init; } = [];

    /// <summary>How many documents it is about: what occurs twice is one.</summary>
    public int CountDocuments() => Documents.Count(document => !document.IsDuplicate);

    /// <summary>How many of them are public.</summary>
    public int CountReleased() => Documents.Count(document => !document.IsDuplicate && document.Files is not null);

    public PublishedDocument? Find(string key) => Documents.FirstOrDefault(document => document.Key == key);

    public PublishedFile? Letter => Files.FirstOrDefault(file => file.Path == ReleasePaths.Decision);

    /// <summary>Every file but release.json itself and the list of hashes.</summary>
    public IEnumerable<PublishedFile> AllFiles() =>
        Files.Concat(Documents.Where(document => document.Files is not null).SelectMany(document => FilesOf(document.Files!)));

    /// <summary>Names what is released, whatever the day: the hash of the hashes of its files.</summary>
    public string Identity() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(AllFiles().Select(file => file.Sha256)))));

    private static IEnumerable<PublishedFile> FilesOf(DocumentFiles files) => [files.File, files.Proof, files.Text, .. files.Earlier.Select(earlier => earlier.File)];
}
