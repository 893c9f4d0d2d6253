using System.Globalization;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>A DICT of CFF (Adobe Technical Note 5176, 4): operators with their operands. Operators of two bytes are 1200 + the second.</summary>
internal sealed class CffDict
{
    public const int Charset = 15;
    public const int Encoding = 16;
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int Subrs = 19;
    public const int DefaultWidth = 20;
    public const int NominalWidth = 21;
    public const int FontMatrix = 1207;
    public const int Ros = 1230;
    public const int FdArray = 1236;
    public const int FdSelect = 1237;
    private const int Escape = 12;
    private const int MostOperands = 513;
    private readonly List<Entry> _entries = [];

    /// <summary>Operators and operands in the order of the data.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    public static CffDict Read(FontBytes data)
    {
        var dict = new CffDict();
        var operands = new List<double>();
        var start = 0;
        for (var at = 0; at < data.Length;)
        {
            var b = data.U8(at);
            if (b <= 21)
            {
                var isEscape = b == Escape;
                dict._entries.Add(new Entry(isEscape ? 1200 + data.U8(at + 1) : b, [.. operands], data.Slice(start, at - start)));
                operands.Clear();
                at += isEscape ? 2 : 1;
                start = at;
            }
            else
            {
                var value = ReadNumber(data, ref at);
                if (operands.Count < MostOperands) operands.Add(value);
            }
        }

        return dict;
    }

    public bool Has(int key) => Find(key) is not null;

    /// <summary>An operand as an int, or the fallback.</summary>
    public int Int(int key, int fallback = 0, int index = 0) => (int)Math.Clamp(Number(key, fallback, index), int.MinValue / 2, int.MaxValue / 2);

    /// <summary>An operand, or the fallback.</summary>
    public double Number(int key, double fallback = 0, int index = 0) =>
        Find(key) is { } operands && index < operands.Length ? operands[index] : fallback;

    private double[]? Find(int key)
    {
        foreach (var entry in _entries)
            if (entry.Key == key) return entry.Operands;
        return null;
    }

    private static double ReadNumber(FontBytes data, ref int at)
    {
        var b = data.U8(at++);
        switch (b)
        {
            case 28:
                at += 2;
                return data.S16(at - 2);
            case 29:
                at += 4;
                return (int)data.U32(at - 4);
            case 30:
                return ReadReal(data, ref at);
            case >= 32 and <= 246:
                return b - 139;
            case >= 247 and <= 250:
                return ((b - 247) * 256) + data.U8(at++) + 108;
            case >= 251 and <= 254:
                return (-(b - 251) * 256) - data.U8(at++) - 108;
            default:
                return 0;
        }
    }

    private static double ReadReal(FontBytes data, ref int at)
    {
        Span<char> text = stackalloc char[64];
        var length = 0;
        while (at < data.Length)
        {
            var b = data.U8(at++);
            if (!Append(text, ref length, b >> 4) || !Append(text, ref length, b & 15)) break;
        }

        return double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
    }

    private static bool Append(Span<char> text, ref int length, int nibble)
    {
        if (nibble == 15 || length + 2 > text.Length) return false;
        text[length++] = nibble switch { <= 9 => (char)('0' + nibble), 10 => '.', 14 => '-', _ => 'E' };
        if (nibble == 12) text[length++] = '-';
        return true;
    }

    /// <summary>An operator with its operands, read and as they stand.</summary>
    internal readonly record struct Entry(int Key, double[] Operands, FontBytes Raw);
}
