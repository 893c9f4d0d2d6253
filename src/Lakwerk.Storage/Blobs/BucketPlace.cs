namespace Lakwerk.Storage;

/// <summary>Where a bucket is: <c>s3://bucket/prefix?endpoint=https://s3.example.nl&amp;region=nl</c>.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Prefix">What stands before each address in it; empty or ending in a slash.</param>
/// <param name="Endpoint">The server; null for Amazon's own.</param>
/// <param name="Region">The region that requests are signed for.</param>
public sealed record BucketPlace(string Bucket, string Prefix, Uri? Endpoint, string Region)
{
    private const string UsualRegion = "us-east-1";

    /// <summary>The bucket is made when it is not there: <c>create=true</c>.</summary>
    public bool MayBeMade { get; init; }

    public static bool IsOne(string text) => text.StartsWith("s3://", StringComparison.Ordinal);

    /// <exception cref="StorageException">It is no such address.</exception>
    public static BucketPlace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsOne(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw Wrong(text);
        // Keys in an address end up in process lists and logs.
        if (uri.UserInfo.Length > 0)
            throw new StorageException("The keys of a bucket are given as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, not in its address.");
        var prefix = uri.AbsolutePath.Trim('/');
        var (endpoint, region, mayBeMade) = ((Uri?)null, UsualRegion, false);
        foreach (var (name, value) in Parameters(uri.Query))
        {
            if (name == "endpoint" && Uri.TryCreate(value, UriKind.Absolute, out var server) && server.Scheme is "http" or "https")
                endpoint = new Uri(value);
            else if (name == "region" && value.Length > 0)
                region = value;
            else if (name == "create" && bool.TryParse(value, out var create))
                mayBeMade = create;
            else
                throw Wrong(text);
        }
        return new BucketPlace(uri.Host, prefix.Length == 0 ? "" : prefix + "/", endpoint, region) { MayBeMade = mayBeMade };
    }

    private static IEnumerable<(string Name, string Value)> Parameters(string query) =>
        from part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let at = part.IndexOf('=', StringComparison.Ordinal)
        select at < 0 ? (part, "") : (part[..at], Uri.UnescapeDataString(part[(at + 1)..]));

    private static StorageException Wrong(string text) => new($"A bucket is given as s3://bucket/prefix?endpoint=https://server&region=region, not {text}.");
}
