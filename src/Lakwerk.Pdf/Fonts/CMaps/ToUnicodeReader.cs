using System.Buffers.Binary;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>Reads ToUnicode CMaps, also the broken ones of daily life: glyph names as targets, ranges in the wrong order, missing ends.</summary>
internal ref struct ToUnicodeReader
{
    private readonly ToUnicodeMap _map = new();
    private Lexer _lexer;

    private ToUnicodeReader(ReadOnlySpan<byte> data) => _lexer = new Lexer(data);

    /// <summary>The map in a decoded stream.</summary>
    public static ToUnicodeMap Read(ReadOnlySpan<byte> data)
    {
        var reader = new ToUnicodeReader(data);
        reader.ReadAll();
        return reader._map;
    }

    private void ReadAll()
    {
        TokenKind kind;
        while ((kind = _lexer.Next()) != TokenKind.End)
        {
            if (kind != TokenKind.Keyword) continue;
            if (_lexer.IsKeyword("beginbfchar"u8) || _lexer.IsKeyword("begincidchar"u8)) ReadChars();
            else if (_lexer.IsKeyword("beginbfrange"u8) || _lexer.IsKeyword("begincidrange"u8)) ReadRanges();
        }
    }

    private void ReadChars()
    {
        while (TryReadCode(out var code))
        {
            switch (NextInBlock())
            {
                case TokenKind.String:
                    _map.Add(code, _lexer.StringBytes);
                    break;
                case TokenKind.Name:
                    _map.Add(code, GlyphList.ToUnicode(_lexer.Name));
                    break;
                case TokenKind.Number:
                    _map.Add(code, UnicodeText.Of((int)Math.Clamp(_lexer.Number, 0, int.MaxValue)));
                    break;
                default:
                    return;
            }
        }
    }

    private void ReadRanges()
    {
        Span<byte> number = stackalloc byte[2];
        while (TryReadCode(out var low) && TryReadCode(out var high))
        {
            switch (NextInBlock())
            {
                case TokenKind.String:
                    _map.AddRange(low, high, _lexer.StringBytes);
                    break;
                case TokenKind.ArrayOpen:
                    ReadArray(low, high);
                    break;
                case TokenKind.Number:
                    BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)Math.Clamp(_lexer.Number, 0, ushort.MaxValue));
                    _map.AddRange(low, high, number);
                    break;
                default:
                    return;
            }
        }
    }

    private void ReadArray(int low, int high)
    {
        for (var code = (long)low; ; code++)
        {
            switch (NextInBlock())
            {
                case TokenKind.String when code <= high:
                    _map.Add((int)code, _lexer.StringBytes);
                    break;
                case TokenKind.Name when code <= high:
                    _map.Add((int)code, GlyphList.ToUnicode(_lexer.Name));
                    break;
                case TokenKind.ArrayClose or TokenKind.End or TokenKind.Keyword:
                    return;
            }
        }
    }

    private bool TryReadCode(out int code)
    {
        code = 0;
        if (NextInBlock() != TokenKind.String) return false;
        foreach (var b in _lexer.StringBytes) code = (code << 8) | b;
        return true;
    }

    /// <summary>The next token; the keyword that ends the block is left for the caller's caller.</summary>
    private TokenKind NextInBlock()
    {
        var kind = _lexer.Next();
        if (kind == TokenKind.Keyword) _lexer.Position = _lexer.TokenStart;
        return kind;
    }
}
