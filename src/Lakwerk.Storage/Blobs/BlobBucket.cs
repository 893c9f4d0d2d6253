using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Lakwerk.Storage;

/// <summary>
/// Content by its SHA-256 in a bucket of an S3 server. What was read or written lately is also at hand in a folder of this
/// machine, which may be thrown away at any time.
/// </summary>
public sealed class BlobBucket : IBlobs
{
    private const long MostAtHand = 4L * 1024 * 1024 * 1024;
    private const int TrimEvery = 500;
    private const int MostRemembered = 200_000;

    /// <summary>To ask whether the bucket has it takes as long as to send this much; to send it twice does no harm.</summary>
    private const int SmallBlob = 256 * 1024;

    private readonly Bucket _bucket;
    private readonly BlobFolder _atHand;
    private readonly ConcurrentDictionary<string, byte> _stored = new(StringComparer.Ordinal);
    private int _puts;

    /// <param name="place">The bucket, which must exist.</param>
    /// <param name="atHand">A folder of this machine for copies.</param>
    public BlobBucket(BucketPlace place, string atHand) => (_bucket, _atHand) = (new Bucket(place), new BlobFolder(atHand, isDurable: false));

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
        if (_stored.ContainsKey(sha256) || copy.Length > SmallBlob && _bucket.LengthOf(sha256) == copy.Length)
            return Stored(sha256);
        _bucket.Put(sha256, copy);
        if (Interlocked.Increment(ref _puts) % TrimEvery == 0)
            _atHand.Trim(MostAtHand);
        return Stored(sha256);
    }

    public bool Has(string sha256)
    {
        BlobAddress.Check(sha256);
        if (!_stored.ContainsKey(sha256) && _bucket.LengthOf(sha256) is null)
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
        return _bucket.Read(sha256, body => Convert.ToHexStringLower(SHA256.HashData(body))) == sha256;
    }

    public void Discard(string sha256)
    {
        BlobAddress.Check(sha256);
        _bucket.Remove(sha256);
        _stored.TryRemove(sha256, out _);
        _atHand.Remove(sha256);
    }

    public IEnumerable<string> All() => _bucket.All().Select(item => item.Name).Where(BlobAddress.IsOne);

    public void Dispose() => _bucket.Dispose();

    private void Fetch(string sha256)
    {
        var found = _bucket.Read(sha256, _atHand.Put);
        if (found == sha256)
            return;
        if (found is null && _bucket.LengthOf(sha256) is null)
            throw BlobAddress.Missing(sha256);
        if (found is not null)
            _atHand.Remove(found);
        throw BlobAddress.Damaged(sha256);
    }

    private string Stored(string sha256)
    {
        if (_stored.Count >= MostRemembered)
            _stored.Clear();
        _stored[sha256] = 0;
        return sha256;
    }
}
