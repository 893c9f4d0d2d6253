using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Lakwerk.Dossiers.Folding;

/// <summary>
/// Reads what <see cref="PackedWriter"/> wrote. It walks over the bytes itself: a long dossier has a hundred thousand marks and
/// opens while someone waits. Bytes that are cut off end in an <see cref="IndexOutOfRangeException"/>, a
/// <see cref="FormatException"/> or an <see cref="ArgumentException"/>, which the snapshot takes for damage.
/// </summary>
internal sealed class PackedReader(byte[] bytes, int start)
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, ImmutableArray<string>> _single = [];
    private Actor _last = new("", "");
    private int _at = start;

    /// <summary>Seven bits a byte, the lowest first, as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes.</summary>
    public int Number()
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

    /// <summary>Nothing has more parts than there are bytes left.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= bytes.Length - _at ? count : throw new FormatException("A count is impossible.");
    }

    public bool Flag() => bytes[_at++] != 0;

    public double Double()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(_at, sizeof(double)));
        _at += sizeof(double);
        return value;
    }

    public long Long()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(_at, sizeof(long)));
        _at += sizeof(long);
        return value;
    }

    public string Text()
    {
        var length = Count();
        var text = Encoding.UTF8.GetString(bytes, _at, length);
        _at += length;
        return text;
    }

    public string Repeated()
    {
        var index = Number();
        if (index > 0)
            return index <= _texts.Count ? _texts[index - 1] : throw new FormatException("A text is named before it was written.");
        _texts.Add(Text());
        return _texts[^1];
    }

    public string? OptionalText() => Flag() ? Repeated() : null;

    public int? OptionalNumber() => Flag() ? Number() : null;

    public Actor? OptionalActor() => Flag() ? Actor() : null;

    /// <summary>Marks come in runs of one person, who then is one object.</summary>
    public Actor Actor()
    {
        var (id, name) = (Repeated(), Repeated());
        return _last.Id == id && _last.Name == name ? _last : _last = new Actor(id, name);
    }

    /// <summary>Most marks carry one ground: they share one array for each.</summary>
    public ImmutableArray<string> Texts()
    {
        var count = Count();
        if (count == 0)
            return [];
        if (count == 1)
            return Single(Repeated());
        var texts = new string[count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Repeated();
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    public ImmutableArray<T> Many<T>(Func<PackedReader, T> one)
    {
        var all = new T[Count()];
        for (var i = 0; i < all.Length; i++)
            all[i] = one(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private ImmutableArray<string> Single(string text) => _single.TryGetValue(text, out var known) ? known : _single[text] = [text];
}
