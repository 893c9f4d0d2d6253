namespace Lakwerk.Storage.Search;

/// <summary>
/// Every document of the index as a few numbers in memory: what it can be chosen by, its day, and its units. A hundred thousand
/// documents take a few megabytes, and counting facets over all of them takes milliseconds on either database.
/// </summary>
internal sealed class FacetTable
{
    private readonly Dictionary<(SearchFacet Facet, string Value), int> _ordinals = [];
    private readonly List<(SearchFacet Facet, string Value)> _values = [];
    private readonly Dictionary<int, int> _slots = [];
    private readonly List<int> _ids = [];
    private readonly List<int> _days = [];
    private readonly List<int> _publicFrom = [];
    private readonly List<int[]> _facets = [];
    private int[] _slotOfUnit = [];

    public FacetTable(int version) => Version = version;

    /// <summary>The state of the index that this was read from.</summary>
    public int Version { get; }

    public int Count => _ids.Count;

    public int ValueCount => _values.Count;

    public int IdOf(int slot) => _ids[slot];

    public int DayOf(int slot) => _days[slot];

    public bool IsPublic(int slot, int today) => _publicFrom[slot] <= today;

    public ReadOnlySpan<int> FacetsOf(int slot) => _facets[slot];

    public (SearchFacet Facet, string Value) ValueOf(int ordinal) => _values[ordinal];

    public int OrdinalOf(SearchFacet facet, string value) => _ordinals.GetValueOrDefault((facet, value), -1);

    public void Add(int id, int day, int publicFrom, string facets)
    {
        _slots.Add(id, _ids.Count);
        _ids.Add(id);
        _days.Add(day);
        _publicFrom.Add(publicFrom);
        _facets.Add([.. FacetText.Read(facets).Select(Ordinal).Distinct()]);
    }

    public void AddUnit(int unit, int document)
    {
        if (unit >= _slotOfUnit.Length)
        {
            var old = _slotOfUnit.Length;
            Array.Resize(ref _slotOfUnit, Math.Max(unit + 1, old * 2));
            Array.Fill(_slotOfUnit, -1, old, _slotOfUnit.Length - old);
        }

        _slotOfUnit[unit] = _slots.GetValueOrDefault(document, -1);
    }

    /// <summary>-1 for a unit that came after this was read.</summary>
    public int SlotOfUnit(int unit) => unit < _slotOfUnit.Length ? _slotOfUnit[unit] : -1;

    private int Ordinal((SearchFacet, string) value)
    {
        if (_ordinals.TryGetValue(value, out var known)) return known;
        _ordinals.Add(value, _values.Count);
        _values.Add(value);
        return _values.Count - 1;
    }
}
