using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Lakwerk.Dossiers;

/// <summary>Reads what <see cref="MarkWriter"/> wrote, document by document.</summary>
internal sealed class MarkReader(BinaryReader reader)
{
    private const int Most = 10_000_000;

    private readonly List<string> _texts = [];
    private readonly Dictionary<(string, string), Actor> _actors = [];
    private readonly Dictionary<string, ImmutableArray<string>> _single = [];

    public ImmutableArray<Mark> Next()
    {
        var count = Count();
        if (count == 0)
            return [];
        var marks = ImmutableArray.CreateBuilder<Mark>(count);
        for (var i = 0; i < count; i++)
            marks.Add(Mark());
        return marks.MoveToImmutable();
    }

    private Mark Mark()
    {
        var id = new MarkId(reader.ReadString());
        var by = Actor(Repeated(), Repeated());
        var codes = Codes();
        var areas = new MarkArea[Count()];
        for (var i = 0; i < areas.Length; i++)
            areas[i] = new MarkArea(reader.Read7BitEncodedInt(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        return new Mark(id, Frozen(areas), codes, by);
    }

    private ImmutableArray<string> Codes()
    {
        var count = Count();
        if (count == 1)
            return Single(Repeated());
        var codes = new string[count];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = Repeated();
        return Frozen(codes);
    }

    /// <summary>Most marks carry one ground: they share one array for each.</summary>
    private ImmutableArray<string> Single(string code) => _single.TryGetValue(code, out var known) ? known : _single[code] = [code];

    private Actor Actor(string id, string name) => _actors.TryGetValue((id, name), out var known) ? known : _actors[(id, name)] = new Actor(id, name);

    private string Repeated()
    {
        var index = reader.Read7BitEncodedInt();
        if (index > 0)
            return _texts[index - 1];
        _texts.Add(reader.ReadString());
        return _texts[^1];
    }

    private int Count()
    {
        var count = reader.Read7BitEncodedInt();
        return count is >= 0 and <= Most ? count : throw new FormatException("A count is impossible.");
    }

    private static ImmutableArray<T> Frozen<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
