using Lakwerk.Publication.Site;

namespace Lakwerk.Server.Portal;

/// <summary>Everything the public portal has to be told.</summary>
/// <param name="Shelf">The folder with what is public; it sees nothing else.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Site">Where the public finds it, and what it is called.</param>
public sealed record PortalSettings(string Shelf, Uri Address, SiteSettings Site)
{
    /// <summary>A bucket (s3://…) that the folder is a copy of and follows; null when the folder is the shelf itself.</summary>
    public string? Bucket { get; init; }

    /// <summary>PostgreSQL for the search index; null for SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>The folder of the search index in SQLite; null for the shelf itself, which must then be writable.</summary>
    public string? Index { get; init; }

    /// <summary>The folder with styles and fonts made from web/.</summary>
    public string Assets { get; init; } = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>How much of the pages that were made is kept; 0 keeps none.</summary>
    public long CacheBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>Searches at the same time; more wait a moment and are then told to come back.</summary>
    public int SearchesAtOnce { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>Writes what goes wrong to the error output; the tests have no use for it.</summary>
    public bool Quiet { get; init; }
}
