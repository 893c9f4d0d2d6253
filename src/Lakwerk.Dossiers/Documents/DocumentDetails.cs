using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>
/// What is known about a document beside its content. The second half are the columns of the VWS production report that have
/// no meaning of their own here; they are kept so that a report comes out as it came in.
/// </summary>
public sealed record DocumentDetails(string Title)
{
    public DateOnly? Date { get; init; }

    /// <summary>The moment within the day, when the source tells it: mails of one day stay in order.</summary>
    public TimeOnly? Time { get; init; }

    public string? Sender { get; init; }

    public string? Recipient { get; init; }

    /// <summary>Soort: nota, e-mail, besluit …</summary>
    public string? Kind { get; init; }

    /// <summary>The original's address: SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public int? Pages { get; init; }

    /// <summary>Environmental information (Woo 5.1.5, 5.1.6; Wob 10.6).</summary>
    public bool Environmental { get; init; }

    /// <summary>About emissions into the environment (Woo 5.1.7; Wob 10.4).</summary>
    public bool Emissions { get; init; }

    /// <summary>What the public list says beside it.</summary>
    public string? Note { get; init; }

    /// <summary>What colleagues should know of it, for instance how the file was read; it never leaves the office.</summary>
    public string? Internal { get; init; }

    public string? ExternalId { get; init; }

    public string? Matter { get; init; }

    public string? PublicationContext { get; init; }

    public int? Family { get; init; }

    public int? Thread { get; init; }

    public string? FileType { get; init; }

    public ImmutableArray<string> Links { get => field.IsDefault ? [] : field; init; }

    public ImmutableArray<string> Related { get => field.IsDefault ? [] : field; init; }

    public ImmutableArray<string> Cases { get => field.IsDefault ? [] : field; init; }

    /// <summary>Cells of columns that nobody knows.</summary>
    public ImmutableArray<OtherColumn> Other { get => field.IsDefault ? [] : field; init; }

    public bool Equals(DocumentDetails? other) =>
        other is not null && Title == other.Title && Date == other.Date && Time == other.Time && Sender == other.Sender && Recipient == other.Recipient
        && Kind == other.Kind && Sha256 == other.Sha256 && Pages == other.Pages && Environmental == other.Environmental
        && Emissions == other.Emissions && Note == other.Note && Internal == other.Internal && ExternalId == other.ExternalId && Matter == other.Matter
        && PublicationContext == other.PublicationContext && Family == other.Family && Thread == other.Thread && FileType == other.FileType
        && Links.SequenceEqual(other.Links) && Related.SequenceEqual(other.Related) && Cases.SequenceEqual(other.Cases)
        && Other.SequenceEqual(other.Other);

    public override int GetHashCode() => HashCode.Combine(Title, Date, ExternalId, Sha256);
}
