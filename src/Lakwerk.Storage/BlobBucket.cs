using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Lakwerk.Storage;

/// <summary>
/// Content by its SHA-256 in a bucket of an S3 server. What was read or written lately is also at hand in a folder of this
/// machine, which may be thrown away at any time.
/// </summary>
public sealed class BlobBucket : IBlobs
{
    /// <summary>Content longer than this goes up in parts of this size.</summary>
    internal const int PartSize = 16 * 1024 * 1024;

    private const long MostAtHand = 4L * 1024 * 1024 * 1024;
    private const int TrimEvery = 500;
    private const int MostRemembered = 200_000;
    private const int Retries = 5;

    private readonly BucketPlace _place;
    private readonly AmazonS3Client _client;
    private readonly BlobFolder _atHand;
    private readonly ConcurrentDictionary<string, byte> _stored = new(StringComparer.Ordinal);
    private int _puts;

    /// <param name="place">The bucket, which must exist.</param>
    /// <param name="atHand">A folder of this machine for copies.</param>
    public BlobBucket(BucketPlace place, string atHand)
    {
        ArgumentNullException.ThrowIfNull(place);
        _place = place;
        _atHand = new BlobFolder(atHand, isDurable: false);
        var config = new AmazonS3Config { ForcePathStyle = true, AuthenticationRegion = place.Region, MaxErrorRetry = Retries, RetryMode = RequestRetryMode.Standard };
        if (place.Endpoint is { } endpoint)
            config.ServiceURL = endpoint.ToString();
        else
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(place.Region);
        // Without keys in the environment the machine's own role speaks for it.
        var (key, secret) = (Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"), Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY"));
        _client = key is { Length: > 0 } && secret is { Length: > 0 } ? new AmazonS3Client(new BasicAWSCredentials(key, secret), config) : new AmazonS3Client(config);
    }

    public string Put(Stream content) => Store(_atHand.Put(content));

    /// <summary>What is on its way comes to this machine first; from here on it is a file, which any thread can send up.</summary>
    public async Task<string> PutAsync(Stream content, CancellationToken stop)
    {
        var sha256 = await _atHand.PutAsync(content, stop);
        return await Task.Run(() => Store(sha256), stop);
    }

    private string Store(string sha256)
    {
        using var copy = _atHand.Open(sha256);
        if (_stored.ContainsKey(sha256) || LengthOf(sha256) == copy.Length)
            return Stored(sha256);
        if (copy.Length > PartSize)
            UploadInParts(sha256, copy);
        else
            Upload(sha256, copy);
        if (Interlocked.Increment(ref _puts) % TrimEvery == 0)
            _atHand.Trim(MostAtHand);
        return Stored(sha256);
    }

    public bool Has(string sha256)
    {
        BlobAddress.Check(sha256);
        if (!_stored.ContainsKey(sha256) && LengthOf(sha256) is null)
            return false;
        Stored(sha256);
        return true;
    }

    public Stream Open(string sha256)
    {
        BlobAddress.Check(sha256);
        if (!_atHand.Has(sha256))
            Fetch(sha256);
        try
        {
            _atHand.Touch(sha256);
            return _atHand.Open(sha256);
        }
        catch (Exception gone) when (gone is StorageException or FileNotFoundException)
        {
            // Another process trimmed the folder, or the copy is damaged; the bucket decides.
            _atHand.Remove(sha256);
            Fetch(sha256);
            return _atHand.Open(sha256);
        }
    }

    public bool IsSound(string sha256)
    {
        BlobAddress.Check(sha256);
        using var answer = Get(sha256);
        return answer is not null && Body(answer, body => Convert.ToHexStringLower(SHA256.HashData(body))) == sha256;
    }

    public IEnumerable<string> All()
    {
        var request = new ListObjectsV2Request { BucketName = _place.Bucket, Prefix = _place.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = Ask(client => client.ListObjectsV2Async(request));
            foreach (var item in page.S3Objects)
                if (item.Key[_place.Prefix.Length..] is { } name && BlobAddress.IsOne(name))
                    yield return name;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated);
    }

    public void Dispose() => _client.Dispose();

    private void Fetch(string sha256)
    {
        using var answer = Get(sha256) ?? throw BlobAddress.Missing(sha256);
        var found = Body(answer, _atHand.Put);
        if (found == sha256)
            return;
        if (found is not null)
            _atHand.Remove(found);
        throw BlobAddress.Damaged(sha256);
    }

    /// <summary>What is read of an answer's content; null when the client saw for itself that it is not what was once stored.</summary>
    private T? Body<T>(GetObjectResponse answer, Func<Stream, T> read) where T : class
    {
        try
        {
            return read(answer.ResponseStream);
        }
        catch (AmazonClientException)
        {
            return null;
        }
        catch (IOException problem)
        {
            throw Unusable(problem);
        }
    }

    private GetObjectResponse? Get(string sha256)
    {
        try
        {
            return Ask(client => client.GetObjectAsync(_place.Bucket, _place.Prefix + sha256));
        }
        catch (StorageException problem) when (problem.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    private long? LengthOf(string sha256)
    {
        try
        {
            return Ask(client => client.GetObjectMetadataAsync(_place.Bucket, _place.Prefix + sha256)).ContentLength;
        }
        catch (StorageException problem) when (problem.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    private void Upload(string sha256, Stream content) => Ask(client => client.PutObjectAsync(
        new PutObjectRequest { BucketName = _place.Bucket, Key = _place.Prefix + sha256, InputStream = content, AutoCloseStream = false, UseChunkEncoding = false }));

    private void UploadInParts(string sha256, Stream content)
    {
        var (bucket, key) = (_place.Bucket, _place.Prefix + sha256);
        var upload = Ask(client => client.InitiateMultipartUploadAsync(bucket, key)).UploadId;
        try
        {
            var parts = new List<PartETag>();
            for (var at = 0L; at < content.Length; at += PartSize)
            {
                var part = new UploadPartRequest
                {
                    BucketName = bucket,
                    Key = key,
                    UploadId = upload,
                    PartNumber = parts.Count + 1,
                    InputStream = content,
                    PartSize = Math.Min(PartSize, content.Length - at),
                    UseChunkEncoding = false,
                };
                content.Position = at;
                parts.Add(new PartETag(part.PartNumber, Ask(client => client.UploadPartAsync(part)).ETag));
            }
            Ask(client => client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = upload, PartETags = parts }));
        }
        catch (StorageException)
        {
            Ask(client => client.AbortMultipartUploadAsync(bucket, key, upload));
            throw;
        }
    }

    private string Stored(string sha256)
    {
        if (_stored.Count >= MostRemembered)
            _stored.Clear();
        _stored[sha256] = 0;
        return sha256;
    }

    /// <summary>The client only speaks asynchronously; blobs are read and written by code that waits for them.</summary>
    private T Ask<T>(Func<AmazonS3Client, Task<T>> request)
    {
        try
        {
            return Task.Run(() => request(_client)).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw Unusable(problem);
        }
    }

    private StorageException Unusable(Exception problem) => new($"Bucket {_place.Bucket} cannot be used: {problem.Message}", problem);
}
