namespace Lakwerk.Storage;

/// <summary>
/// Content by its SHA-256: originals, page text, released files, whatever steps made. A blob never changes, so it can be stored
/// twice, copied and kept at hand without a word to anybody.
/// </summary>
public interface IBlobs : IDisposable
{
    /// <summary>Stores content and gives its address. When this returns, it is stored for good; storing the same twice stores it once.</summary>
    string Put(Stream content);

    /// <summary>The same for content that is still on its way from a sender: no thread waits for it.</summary>
    Task<string> PutAsync(Stream content, CancellationToken stop);

    bool Has(string sha256);

    /// <summary>The content, held against its address before a byte of it is given; it can be searched and has a length.</summary>
    /// <exception cref="StorageException">There is no such blob, or what is stored no longer is what its address says.</exception>
    Stream Open(string sha256);

    /// <summary>Whether what is stored still is what its address says; reads the store itself, whatever is kept at hand.</summary>
    bool IsSound(string sha256);

    /// <summary>Takes away what is stored under an address; only for what no longer is what its address says, so that it can be stored again.</summary>
    void Discard(string sha256);

    /// <summary>Every address, in no order.</summary>
    IEnumerable<string> All();
}
