namespace Lakwerk.Publication.Archive;

/// <summary>When things happened that the record of a transfer tells.</summary>
/// <param name="HandedOver">The moment of the transfer; checksums were made then.</param>
/// <param name="Day">Its day in the Netherlands.</param>
public sealed record ArchiveMoment(DateTimeOffset HandedOver, DateOnly Day)
{
    /// <summary>Since when the public sees it; null while it does not.</summary>
    public DateOnly? PublicSince { get; init; }
}
