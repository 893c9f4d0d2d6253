using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// The resources of one new content stream. Names are given anew in the order of first use, because the old ones are free
/// text; only what the content uses gets one.
/// </summary>
internal sealed class ResourceNames
{
    private readonly Dictionary<(string Category, PdfObject Target), string> _names = new(TargetComparer.Instance);
    private readonly SortedDictionary<string, PdfDictionary> _categories = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["ColorSpace"] = "C",
        ["ExtGState"] = "G",
        ["Font"] = "F",
        ["Pattern"] = "P",
        ["Shading"] = "S",
        ["XObject"] = "X",
    };

    public bool IsEmpty => _categories.Count == 0;

    /// <summary>How many names there are.</summary>
    public int Count => _names.Count;

    /// <summary>The name of a resource in this content; the same object gets the same name.</summary>
    public string NameOf(string category, PdfObject target)
    {
        if (_names.TryGetValue((category, target), out var known)) return known;
        if (!_categories.TryGetValue(category, out var entries)) _categories[category] = entries = new PdfDictionary();
        var name = Prefixes[category] + (entries.Count + 1);
        entries.Set(name, target);
        _names[(category, target)] = name;
        return name;
    }

    /// <summary>A resource whose name means something by itself: the default colour spaces.</summary>
    public void AddFixed(string category, string name, PdfObject target)
    {
        if (!_categories.TryGetValue(category, out var entries)) _categories[category] = entries = new PdfDictionary();
        entries.Set(name, target);
    }

    /// <summary>The Resources dictionary.</summary>
    public PdfDictionary ToDictionary()
    {
        var resources = new PdfDictionary();
        foreach (var (category, entries) in _categories) resources.Set(category, entries);
        return resources;
    }

    /// <summary>References are equal when they point at the same object, everything else only when it is the same.</summary>
    private sealed class TargetComparer : IEqualityComparer<(string Category, PdfObject Target)>
    {
        public static readonly TargetComparer Instance = new();

        public bool Equals((string Category, PdfObject Target) x, (string Category, PdfObject Target) y) =>
            x.Category == y.Category && (x.Target, y.Target) switch
            {
                (PdfReference a, PdfReference b) => a.Id == b.Id,
                var (a, b) => ReferenceEquals(a, b),
            };

        public int GetHashCode((string Category, PdfObject Target) key) => HashCode.Combine(
            key.Category,
            key.Target is PdfReference reference ? reference.Id.GetHashCode() : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Target));
    }
}
