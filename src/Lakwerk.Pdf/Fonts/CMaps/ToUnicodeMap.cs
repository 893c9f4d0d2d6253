using Lakwerk.Pdf.Fonts.Encodings;

namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>What the codes of a font mean, by its ToUnicode CMap (ISO 32000-2, 9.10.3). Of several mappings of a code the last counts.</summary>
internal sealed class ToUnicodeMap
{
    private const int MaxEntries = 1 << 20;
    private const int MaxWideRanges = 1 << 12;
    private const int WidestExpanded = 256;
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<(int Low, int High, byte[] Text)> _wideRanges = [];

    /// <summary>Every code of two bytes is the character.</summary>
    public static ToUnicodeMap Identity { get; } = MakeIdentity();

    /// <summary>The meaning of a code, or null when the map is silent. May hold U+0000 or U+FFFD when the file says so.</summary>
    public string? Find(int code)
    {
        if (_codes.TryGetValue(code, out var text)) return text;
        for (var i = _wideRanges.Count - 1; i >= 0; i--)
        {
            var (low, high, first) = _wideRanges[i];
            if (code >= low && code <= high) return UnicodeText.OfUtf16(first, code - low);
        }

        return null;
    }

    /// <summary>The meaning of a code when the map gives one that means something: not empty, no U+0000 and no U+FFFD alone.</summary>
    public string? FindUseful(int code) => Find(code) is { Length: > 0 } text && text.AsSpan().ContainsAnyExcept('\0', '\uFFFD') ? text : null;

    internal void Add(int code, ReadOnlySpan<byte> utf16) => Add(code, UnicodeText.OfUtf16(utf16));

    internal void Add(int code, string text)
    {
        if (_codes.Count < MaxEntries) _codes[code] = text;
    }

    internal void AddRange(int low, int high, ReadOnlySpan<byte> utf16)
    {
        if (high - (long)low >= WidestExpanded)
        {
            if (_wideRanges.Count < MaxWideRanges) _wideRanges.Add((low, high, utf16.ToArray()));
            return;
        }

        for (var i = 0; i <= high - (long)low; i++) Add(low + i, UnicodeText.OfUtf16(utf16, i));
    }

    private static ToUnicodeMap MakeIdentity()
    {
        var map = new ToUnicodeMap();
        map.AddRange(0, 0xFFFF, [0, 0]);
        return map;
    }
}
