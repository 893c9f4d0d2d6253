namespace Lakwerk.Pdf.Objects;

/// <summary>A stream (ISO 32000-2, 7.3.8): a dictionary and bytes that are fetched when asked for.</summary>
public sealed class PdfStream : PdfObject
{
    private readonly Func<ReadOnlyMemory<byte>> _fetch;

    /// <summary>A stream of the file; <paramref name="fetch"/> gives the bytes after decryption and before filters.</summary>
    public PdfStream(PdfDictionary dictionary, Func<ReadOnlyMemory<byte>> fetch, ObjectId? id = null)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(fetch);
        Dictionary = dictionary;
        _fetch = fetch;
        Id = id;
    }

    /// <summary>A stream made in memory.</summary>
    public PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> bytes)
        : this(dictionary, () => bytes)
    {
    }

    /// <summary>The stream's dictionary.</summary>
    public PdfDictionary Dictionary { get; }

    /// <summary>Where it stands in the file that it was read from; null for one made in memory.</summary>
    public ObjectId? Id { get; }

    /// <summary>The bytes as stored, decrypted but with all filters still applied. Not cached: ask once.</summary>
    public ReadOnlyMemory<byte> EncodedBytes() => _fetch();
}
