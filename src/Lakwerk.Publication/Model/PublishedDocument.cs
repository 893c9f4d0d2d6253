using System.Text.Json.Serialization;

namespace Lakwerk.Publication.Model;

/// <summary>A row of the inventory as the public sees it, with the files that went out.</summary>
/// <param name="Key">Names it for ever in addresses and file names; made of its number alone, so it gives nothing away.</param>
/// <param name="Number">Its number in the inventory.</param>
/// <param name="Title">Its title.</param>
/// <param name="Judgement">What was decided.</param>
/// <param name="Codes">Grounds and labels, in the order of the law.</param>
public sealed record PublishedDocument(string Key, string Number, string Title, PublishedJudgement Judgement, IReadOnlyList<string> Codes)
{
    /// <summary>The list that it stands on.</summary>
    public string List { get; init; } = "";

    public DateOnly? Date { get; init; }

    /// <summary>Soort: nota, e-mail …</summary>
    public string? Kind { get; init; }

    /// <summary>The name under which the VWS platform and the archive know it.</summary>
    public string Id { get; init; } = "";

    /// <summary>How many passages are covered.</summary>
    public int Passages { get; init; }

    /// <summary>Disclosure waits because an interested party may object.</summary>
    public bool Suspended { get; init; }

    /// <summary>Key of the document that it repeats.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>It is judged as its master is, and counts as no document of its own.</summary>
    [JsonIgnore]
    public bool IsDuplicate => Judgement == PublishedJudgement.Duplicate;

    /// <summary>Key of the document that it came with.</summary>
    public string? PartOf { get; init; }

    /// <summary>Where it is public already.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Set when its files were public and were taken back.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Null when nothing of it went out.</summary>
    public DocumentFiles? Files { get; init; }
}
