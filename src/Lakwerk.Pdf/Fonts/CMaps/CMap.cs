namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>A CMap (ISO 32000-2, 9.7.5): cuts strings into codes and gives each its CID.</summary>
internal sealed class CMap
{
    /// <summary>Longest code in bytes.</summary>
    public const int MaxCodeLength = 4;

    private readonly CodeSpace[] _codeSpaces;
    private readonly CodeRange[][] _ranges;
    private readonly CodeRange[][] _notdefRanges;
    private readonly byte[] _lengthByFirstByte = new byte[256];

    /// <summary>Made by <see cref="CMapBuilder"/>; the ranges of each length are sorted and do not overlap.</summary>
    internal CMap(string name, bool isVertical, CodeSpace[] codeSpaces, CodeRange[][] ranges, CodeRange[][] notdefRanges, CMap? parent)
    {
        Name = name;
        IsVertical = isVertical;
        Parent = parent;
        OwnCodeSpaces = codeSpaces;
        _codeSpaces = parent is null ? codeSpaces : [.. parent._codeSpaces, .. codeSpaces];
        _ranges = ranges;
        _notdefRanges = notdefRanges;
        for (var b = 0u; b < 256; b++) _lengthByFirstByte[b] = CertainLength(b);
    }

    /// <summary>Two bytes a code, the code is the CID; horizontal.</summary>
    public static CMap IdentityH { get; } = Identity("Identity-H", isVertical: false);

    /// <summary>Two bytes a code, the code is the CID; vertical.</summary>
    public static CMap IdentityV { get; } = Identity("Identity-V", isVertical: true);

    public string Name { get; }

    public bool IsVertical { get; }

    /// <summary>The CMap that this one builds on, or null.</summary>
    public CMap? Parent { get; }

    /// <summary>Its codespace ranges without those of the CMap that it builds on.</summary>
    public CodeSpace[] OwnCodeSpaces { get; }

    /// <summary>All codespace ranges, those of the CMap that it builds on first.</summary>
    public IReadOnlyList<CodeSpace> CodeSpaces => _codeSpaces;

    /// <summary>False when it has no codespace at all, so that no code can be told from the next.</summary>
    public bool HasCodeSpace => _codeSpaces.Length > 0;

    /// <summary>True when the code of two bytes is the CID.</summary>
    public bool IsIdentity => ReferenceEquals(this, IdentityH) || ReferenceEquals(this, IdentityV);

    /// <summary>
    /// Cuts off the first code. As long as the bytes so far begin a longer codespace range, another byte is taken; bytes
    /// that begin nothing are codes of one byte. Readers agree on this where the standard's text leaves room.
    /// </summary>
    /// <returns>The number of bytes taken, at least 1 for a text that is not empty.</returns>
    public int ReadCode(ReadOnlySpan<byte> text, out int code)
    {
        var first = text[0];
        var certain = _lengthByFirstByte[first];
        if (certain == 1 || text.Length == 1)
        {
            code = first;
            return 1;
        }

        if (certain == 2)
        {
            code = (first << 8) | text[1];
            return 2;
        }

        var prefix = (uint)first;
        var length = 1;
        while (length < text.Length && length < MaxCodeLength && GoesOn(prefix, length)) prefix = (prefix << 8) | text[length++];
        code = (int)prefix;
        return length;
    }

    /// <summary>The CID of a code of so many bytes; 0 when the CMap does not map it.</summary>
    public int Cid(int code, int length)
    {
        if (TryFind(_ranges[length - 1], (uint)code, out var range)) return range.Cid + (int)((uint)code - range.Low);
        if (Parent is not null && Parent.Maps(code, length)) return Parent.Cid(code, length);
        return TryFind(_notdefRanges[length - 1], (uint)code, out var notdef) ? notdef.Cid : Parent?.Cid(code, length) ?? 0;
    }

    /// <summary>True when the code has a CID of its own.</summary>
    public bool Maps(int code, int length) =>
        TryFind(_ranges[length - 1], (uint)code, out _) || (Parent is not null && Parent.Maps(code, length));

    /// <summary>Its ranges for codes of that many bytes, sorted, without those of the CMap that it builds on.</summary>
    public CodeRange[] OwnRanges(int length) => _ranges[length - 1];

    /// <summary>Likewise its notdef ranges.</summary>
    public CodeRange[] OwnNotdefRanges(int length) => _notdefRanges[length - 1];

    private bool GoesOn(uint prefix, int length)
    {
        foreach (var space in _codeSpaces)
            if (space.Length > length && space.FitsPrefix(prefix, length)) return true;
        return false;
    }

    /// <summary>The length of all codes that begin with this byte when it is 1 or 2; 0 when more bytes decide.</summary>
    private byte CertainLength(uint first)
    {
        var longest = 1;
        foreach (var space in _codeSpaces)
            if (space.FitsPrefix(first, 1)) longest = Math.Max(longest, space.Length);
        return longest <= 2 ? (byte)longest : (byte)0;
    }

    private static bool TryFind(CodeRange[] ranges, uint code, out CodeRange found)
    {
        var low = 0;
        var high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            found = ranges[middle];
            if (code < found.Low) high = middle - 1;
            else if (code > found.High) low = middle + 1;
            else return true;
        }

        found = default;
        return false;
    }

    private static CMap Identity(string name, bool isVertical)
    {
        var builder = new CMapBuilder { Name = name, IsVertical = isVertical };
        builder.AddCodeSpace(new CodeSpace(2, 0, 0xFFFF));
        builder.AddRange(2, new CodeRange(0, 0xFFFF, 0));
        return builder.Build();
    }
}
