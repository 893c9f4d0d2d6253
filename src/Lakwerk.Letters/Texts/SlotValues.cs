using System.Collections.Immutable;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Texts;

/// <summary>
/// The facts for the slots of a text. A fact may be unknown: then an optional group that uses it falls away, and elsewhere it
/// becomes an open slot.
/// </summary>
internal sealed class SlotValues
{
    private readonly ImmutableDictionary<string, Phrase?> _values;
    private readonly ImmutableDictionary<string, ImmutableArray<Phrase>> _lists;

    private SlotValues(ImmutableDictionary<string, Phrase?> values, ImmutableDictionary<string, ImmutableArray<Phrase>> lists, int count, bool isSpokenByMany)
    {
        _values = values;
        _lists = lists;
        Count = count;
        IsSpokenByMany = isSpokenByMany;
    }

    public static SlotValues None { get; } = new(ImmutableDictionary<string, Phrase?>.Empty, ImmutableDictionary<string, ImmutableArray<Phrase>>.Empty, 1, false);

    /// <summary>How many things the text is about: decides <c>{staat|staan}</c>.</summary>
    public int Count { get; }

    /// <summary>A college speaks: decides <c>{ik||wij}</c>.</summary>
    public bool IsSpokenByMany { get; }

    public SlotValues With(string name, Phrase? value) => new(_values.SetItem(name, value), _lists, Count, IsSpokenByMany);

    public SlotValues With(string name, string? value) => With(name, string.IsNullOrWhiteSpace(value) ? null : Phrase.Of(value.Trim()));

    /// <summary>Many values: the line that names the slot is repeated for each.</summary>
    public SlotValues WithEach(string name, IEnumerable<Phrase> values) => new(_values, _lists.SetItem(name, [.. values]), Count, IsSpokenByMany);

    public SlotValues About(int count) => new(_values, _lists, count, IsSpokenByMany);

    public SlotValues SpokenByMany(bool isMany) => new(_values, _lists, Count, isMany);

    public Phrase? Find(string name) => _values.GetValueOrDefault(name);

    public ImmutableArray<Phrase>? Each(string name) => _lists.TryGetValue(name, out var values) ? values : null;
}
