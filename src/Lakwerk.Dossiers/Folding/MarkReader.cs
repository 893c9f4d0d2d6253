using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Lakwerk.Dossiers.Folding;

/// <summary>
/// Reads what <see cref="MarkWriter"/> wrote, document by document. It walks over the bytes itself: a long dossier has a
/// hundred thousand marks and opens while someone waits. Bytes that are cut off end in an <see cref="IndexOutOfRangeException"/>
/// or <see cref="ArgumentException"/>, which the snapshot takes for damage.
/// </summary>
internal sealed class MarkReader(byte[] bytes, int start)
{
    private readonly List<string> _texts = [];
    private Actor _last = new("", "");
    private readonly Dictionary<string, ImmutableArray<string>> _single = [];
    private int _at = start;

    public ImmutableArray<Mark> Next()
    {
        var marks = new Mark[Count()];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = Mark();
        return Frozen(marks);
    }

    private Mark Mark()
    {
        var id = new MarkId(Text());
        var by = Actor(Repeated(), Repeated());
        var codes = Codes();
        var areas = new MarkArea[Count()];
        for (var i = 0; i < areas.Length; i++)
            areas[i] = new MarkArea(Number(), Double(), Double(), Double(), Double());
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

    /// <summary>Marks come in runs of one person, who then is one object.</summary>
    private Actor Actor(string id, string name) => _last.Id == id && _last.Name == name ? _last : _last = new Actor(id, name);

    private string Repeated()
    {
        var index = Number();
        if (index > 0)
            return index <= _texts.Count ? _texts[index - 1] : throw new FormatException("A text is named before it was written.");
        _texts.Add(Text());
        return _texts[^1];
    }

    private string Text()
    {
        var length = Count();
        var text = Encoding.UTF8.GetString(bytes, _at, length);
        _at += length;
        return text;
    }

    private double Double()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(_at, sizeof(double)));
        _at += sizeof(double);
        return value;
    }

    /// <summary>Nothing has more parts than there are bytes left.</summary>
    private int Count()
    {
        var count = Number();
        return count >= 0 && count <= bytes.Length - _at ? count : throw new FormatException("A count is impossible.");
    }

    /// <summary>Seven bits a byte, the lowest first, as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes.</summary>
    private int Number()
    {
        var value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = bytes[_at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
        throw new FormatException("A number is longer than any number.");
    }

    private static ImmutableArray<T> Frozen<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
