namespace Lakwerk.Pdf.Objects;

/// <summary>
/// A dictionary (ISO 32000-2, 7.3.7). Keys are names without the slash. Reading follows references and gives
/// <see cref="PdfNull"/> for a missing key; <see cref="Raw"/> shows a reference as it stands. The order of keys is kept.
/// When a file repeats a key, the last value counts, as in every reader that we compare with.
/// </summary>
public sealed class PdfDictionary : PdfObject
{
    private const int LinearSearchLimit = 12;
    private readonly List<KeyValuePair<string, PdfObject>> _entries = [];
    private Dictionary<string, int>? _index;

    /// <summary>Number of keys.</summary>
    public int Count => _entries.Count;

    /// <summary>Keys and values in order, references unresolved.</summary>
    public IReadOnlyList<KeyValuePair<string, PdfObject>> Entries => _entries;

    /// <summary>The value of a key with its reference followed, or <see cref="PdfNull"/>. Setting null removes the key.</summary>
    public PdfObject this[string key]
    {
        get => Raw(key).Resolve();
        set => Set(key, value);
    }

    /// <summary>The value as it stands, a reference unresolved; <see cref="PdfNull"/> when the key is missing.</summary>
    public PdfObject Raw(string key)
    {
        var at = Find(key);
        return at < 0 ? PdfNull.Instance : _entries[at].Value;
    }

    /// <summary>True when the key is there with a value other than null.</summary>
    public bool Has(string key) => this[key] is not PdfNull;

    /// <summary>The value as a dictionary, also the dictionary of a stream; null when it is neither.</summary>
    public PdfDictionary? Dictionary(string key) => this[key] switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>The value as an array, or null.</summary>
    public PdfArray? Array(string key) => this[key] as PdfArray;

    /// <summary>The value as a stream, or null.</summary>
    public PdfStream? Stream(string key) => this[key] as PdfStream;

    /// <summary>The value as a name without its slash, or null.</summary>
    public string? Name(string key) => (this[key] as PdfName)?.Value;

    /// <summary>The value as a number, or the fallback.</summary>
    public double Number(string key, double fallback = 0) => this[key] is PdfNumber number ? number.Value : fallback;

    /// <summary>The value as an int, or the fallback.</summary>
    public int Int(string key, int fallback = 0) => this[key] is PdfNumber number ? number.AsInt : fallback;

    /// <summary>The value as a boolean, or the fallback.</summary>
    public bool Boolean(string key, bool fallback = false) => this[key] is PdfBoolean boolean ? boolean.Value : fallback;

    /// <summary>Sets or replaces a key; a null object removes it.</summary>
    public void Set(string key, PdfObject value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var at = Find(key);
        if (value is PdfNull)
        {
            if (at >= 0) RemoveAt(at);
        }
        else if (at >= 0)
        {
            _entries[at] = new(key, value);
        }
        else
        {
            _index?.Add(key, _entries.Count);
            _entries.Add(new(key, value));
        }
    }

    /// <summary>Removes a key if it is there.</summary>
    public void Remove(string key) => Set(key, PdfNull.Instance);

    private void RemoveAt(int at)
    {
        _entries.RemoveAt(at);
        _index = null;
    }

    private int Find(string key)
    {
        if (_entries.Count > LinearSearchLimit) return IndexOf(key);
        for (var i = 0; i < _entries.Count; i++)
            if (_entries[i].Key == key) return i;
        return -1;
    }

    private int IndexOf(string key)
    {
        if (_index is null)
        {
            _index = new Dictionary<string, int>(_entries.Count * 2, StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++) _index[_entries[i].Key] = i;
        }

        return _index.TryGetValue(key, out var at) ? at : -1;
    }
}
