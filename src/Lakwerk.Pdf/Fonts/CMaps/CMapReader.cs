using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>Reads the PostScript of a CMap (ISO 32000-2, 9.7.5.4). Only what the format needs is understood, everything else is passed over.</summary>
internal ref struct CMapReader
{
    private readonly Func<string, CMap?> _findCMap;
    private readonly CMapBuilder _builder = new();
    private Lexer _lexer;

    private CMapReader(ReadOnlySpan<byte> data, Func<string, CMap?> findCMap)
    {
        _lexer = new Lexer(data);
        _findCMap = findCMap;
    }

    /// <summary>The CMap in <paramref name="data"/>.</summary>
    /// <param name="data">The decoded stream.</param>
    /// <param name="findCMap">Finds the CMap that a usecmap names.</param>
    /// <param name="parent">The CMap that the stream's dictionary names as UseCMap, if any.</param>
    /// <param name="isVertical">The writing mode of the stream's dictionary; the CMap's own counts when it has one.</param>
    public static CMap Read(ReadOnlySpan<byte> data, Func<string, CMap?> findCMap, CMap? parent = null, bool isVertical = false)
    {
        var reader = new CMapReader(data, findCMap);
        reader._builder.Parent = parent;
        reader._builder.IsVertical = isVertical || parent is { IsVertical: true };
        reader.ReadAll();
        return reader._builder.Build();
    }

    private void ReadAll()
    {
        var lastName = "";
        TokenKind kind;
        while ((kind = _lexer.Next()) != TokenKind.End)
        {
            if (kind == TokenKind.Name) lastName = ReadNamed(_lexer.Name);
            else if (kind != TokenKind.Keyword) continue;
            else if (_lexer.IsKeyword("usecmap"u8)) _builder.Parent = _findCMap(lastName) ?? _builder.Parent;
            else if (_lexer.IsKeyword("begincodespacerange"u8)) ReadCodeSpaces();
            else if (_lexer.IsKeyword("begincidrange"u8)) ReadRanges(false);
            else if (_lexer.IsKeyword("begincidchar"u8)) ReadChars(false);
            else if (_lexer.IsKeyword("beginnotdefrange"u8)) ReadRanges(true);
            else if (_lexer.IsKeyword("beginnotdefchar"u8)) ReadChars(true);
            else if (_lexer.IsKeyword("endcmap"u8)) return;
        }
    }

    private string ReadNamed(string name)
    {
        var before = _lexer.Position;
        if (name == "WMode" && _lexer.Next() == TokenKind.Number) _builder.IsVertical = _lexer.Number == 1;
        else if (name == "CMapName" && _lexer.Next() == TokenKind.Name) _builder.Name = _lexer.Name;
        else _lexer.Position = before;
        return name;
    }

    private void ReadCodeSpaces()
    {
        while (TryReadCode(out var low, out var length) && TryReadCode(out var high, out var highLength))
            if (length == highLength) _builder.AddCodeSpace(new CodeSpace(length, low, high));
    }

    private void ReadRanges(bool isNotdef)
    {
        while (TryReadCode(out var low, out var length) && TryReadCode(out var high, out var highLength) && TryReadCid(out var cid))
            if (length == highLength) Add(isNotdef, length, new CodeRange(low, high, cid));
    }

    private void ReadChars(bool isNotdef)
    {
        while (TryReadCode(out var code, out var length) && TryReadCid(out var cid))
            Add(isNotdef, length, new CodeRange(code, code, cid));
    }

    private readonly void Add(bool isNotdef, int length, CodeRange range)
    {
        if (isNotdef) _builder.AddNotdefRange(length, range);
        else _builder.AddRange(length, range);
    }

    /// <summary>A code in hexadecimal; false at the end of the block, with the position in front of what ends it.</summary>
    private bool TryReadCode(out uint code, out int length)
    {
        code = 0;
        length = 0;
        if (_lexer.Next() != TokenKind.String || _lexer.StringBytes.Length is 0 or > CMap.MaxCodeLength)
        {
            if (!_lexer.Keyword.StartsWith("end"u8)) return false;
            _lexer.Position = _lexer.TokenStart;
            return false;
        }

        foreach (var b in _lexer.StringBytes) code = (code << 8) | b;
        length = _lexer.StringBytes.Length;
        return true;
    }

    private bool TryReadCid(out int cid)
    {
        cid = 0;
        if (_lexer.Next() != TokenKind.Number) return false;
        cid = (int)Math.Clamp(_lexer.Number, 0, 0xFFFF);
        return true;
    }
}
