using Lakwerk.Storage;

namespace Lakwerk.Work.Dossiers;

/// <summary>The files of an office: blobs by their SHA-256, and the blobs that steps made of them.</summary>
public sealed class OfficeFiles
{
    private readonly IBlobs _blobs;
    private readonly Derivations _derived;

    internal OfficeFiles(IBlobs blobs, Derivations derived) => (_blobs, _derived) = (blobs, derived);

    public string Put(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        return _blobs.Put(stream);
    }

    public string Put(Stream content) => _blobs.Put(content);

    /// <summary>For content that is still on its way from a sender.</summary>
    public Task<string> PutAsync(Stream content, CancellationToken stop) => _blobs.PutAsync(content, stop);

    public bool Has(string sha256) => _blobs.Has(sha256);

    /// <exception cref="StorageException">There is no such blob.</exception>
    public Stream Open(string sha256) => _blobs.Open(sha256);

    /// <exception cref="StorageException">There is no such blob.</exception>
    public byte[] Read(string sha256)
    {
        using var stream = _blobs.Open(sha256);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>
    /// The result of a step: kept from an earlier time, or made now. <paramref name="input"/> names everything that the result
    /// depends on, as one hash; a step that is changed gets another version.
    /// </summary>
    public byte[] Derive(string input, string step, int version, Func<byte[]> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (Derived(input, step, version) is { } known) return known;
        var made = make();
        Keep(input, step, version, made);
        return made;
    }

    /// <summary>The result of a step if it was done before, else null.</summary>
    public byte[]? Derived(string input, string step, int version) =>
        _derived.Find(input, step, version) is { } sha256 && _blobs.Has(sha256) ? Read(sha256) : null;

    /// <summary>Whether a step was done before; does not open its result.</summary>
    public bool IsDerived(string input, string step, int version) => _derived.Find(input, step, version) is not null;

    public void Keep(string input, string step, int version, byte[] result) => _derived.Keep(input, step, version, Put(result));
}
