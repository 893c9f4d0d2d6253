using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Lakwerk.Storage;

/// <summary>Objects by name below one prefix of a bucket of an S3 server, which must exist unless its address says that it may be made.</summary>
public sealed class Bucket : IDisposable
{
    /// <summary>Content longer than this goes up in parts of this size.</summary>
    internal const int PartSize = 16 * 1024 * 1024;

    private const int Retries = 5;

    private readonly BucketPlace _place;
    private readonly AmazonS3Client _client;

    public Bucket(BucketPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        _place = place;
        var config = new AmazonS3Config { ForcePathStyle = true, AuthenticationRegion = place.Region, MaxErrorRetry = Retries, RetryMode = RequestRetryMode.Standard };
        if (place.Endpoint is { } endpoint)
            config.ServiceURL = endpoint.ToString();
        else
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(place.Region);
        // Without keys in the environment the machine's own role speaks for it.
        var (key, secret) = (Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"), Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY"));
        _client = key is { Length: > 0 } && secret is { Length: > 0 } ? new AmazonS3Client(new BasicAWSCredentials(key, secret), config) : new AmazonS3Client(config);
        if (place.MayBeMade)
            Make();
    }

    /// <summary>Stores content, which can be sought, under a name.</summary>
    public void Put(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > PartSize)
            UploadInParts(_place.Prefix + name, content);
        else
            Ask(client => client.PutObjectAsync(new PutObjectRequest { BucketName = _place.Bucket, Key = _place.Prefix + name, InputStream = content, AutoCloseStream = false, UseChunkEncoding = false }));
    }

    /// <summary>Null when there is nothing of that name.</summary>
    public long? LengthOf(string name) => IfThere(() => Ask(client => client.GetObjectMetadataAsync(_place.Bucket, _place.Prefix + name)))?.ContentLength;

    /// <summary>What is read of an object's content. Null when there is none, or when the client saw for itself that it is not what was once stored.</summary>
    public T? Read<T>(string name, Func<Stream, T> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        using var answer = IfThere(() => Ask(client => client.GetObjectAsync(_place.Bucket, _place.Prefix + name)));
        if (answer is null)
            return null;
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

    /// <summary>Every name with the tag that changes when the content does.</summary>
    public IEnumerable<(string Name, string Tag)> All()
    {
        var request = new ListObjectsV2Request { BucketName = _place.Bucket, Prefix = _place.Prefix };
        ListObjectsV2Response page;
        do
        {
            page = Ask(client => client.ListObjectsV2Async(request));
            foreach (var item in page.S3Objects ?? [])
                yield return (item.Key[_place.Prefix.Length..], item.ETag);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated);
    }

    public void Remove(string name) => Ask(client => client.DeleteObjectAsync(_place.Bucket, _place.Prefix + name));

    public void Dispose() => _client.Dispose();

    private void Make()
    {
        if (IfThere(() => Ask(client => client.GetBucketLocationAsync(_place.Bucket))) is not null)
            return;
        try
        {
            Ask(client => client.PutBucketAsync(_place.Bucket));
        }
        catch (StorageException problem) when (problem.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.Conflict })
        {
            // Another node was first.
        }
    }

    private void UploadInParts(string key, Stream content)
    {
        var bucket = _place.Bucket;
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

    private static T? IfThere<T>(Func<T> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (StorageException problem) when (problem.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    /// <summary>The client only speaks asynchronously; files are read and written by code that waits for them.</summary>
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
