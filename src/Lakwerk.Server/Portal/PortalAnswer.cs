using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Portal;

/// <summary>What stands at an address: bytes that were made, or a file of a release.</summary>
/// <param name="ContentType">Its MIME type.</param>
public sealed record PortalAnswer(string ContentType)
{
    public const string Html = "text/html; charset=utf-8";
    public const string Xml = "application/xml; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string Csv = "text/csv; charset=utf-8";
    public const string Plain = "text/plain; charset=utf-8";

    /// <summary>Null for a file.</summary>
    public byte[]? Body { get; init; }

    public string? File { get; init; }

    /// <summary>What the file has to be; null where no release says it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Names these very bytes.</summary>
    public required string Tag { get; init; }

    /// <summary>The status: 200, or 410 for a page that says that what stood here was withdrawn.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;
}
