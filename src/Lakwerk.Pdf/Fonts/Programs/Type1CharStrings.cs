using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Where the charstrings stand in the decrypted private part of a Type 1 program.</summary>
internal sealed class Type1CharStrings
{
    private const int MostGlyphs = 65_536;
    private const int DefaultLenIV = 4;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<int, Entry> _subrs = [];

    private Type1CharStrings(int lenIV) => LenIV = lenIV;

    /// <summary>Random bytes in front of every charstring; -1 when charstrings are not encrypted.</summary>
    public int LenIV { get; }

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The subroutines by number.</summary>
    public IReadOnlyDictionary<int, Entry> Subrs => _subrs;

    /// <summary>Where the number stands that says how many charstrings there are; empty when it is not found.</summary>
    public Range CountPlace { get; private set; }

    /// <summary>Where the number stands that says how many subroutines there are; empty when it is not found.</summary>
    public Range SubrCountPlace { get; private set; }

    /// <summary>Where the word behind the last charstring ends.</summary>
    public int End { get; private set; }

    public static Type1CharStrings Read(ReadOnlySpan<byte> plain)
    {
        var result = new Type1CharStrings(ReadLenIV(plain));
        // A synthetic font names the dictionary twice; the one with entries counts.
        for (var at = Next(plain, 0); at >= 0 && result._entries.Count == 0; at = Next(plain, at)) result.ReadFrom(plain, at);
        if (plain.IndexOf("/Subrs"u8) is >= 0 and var subrs) result.ReadSubrs(plain, subrs + "/Subrs".Length);
        return result;
    }

    /// <summary>The bytes of a subroutine in the clear; empty when there is none of that number.</summary>
    public ReadOnlySpan<byte> DecryptSubr(ReadOnlySpan<byte> plain, int number) =>
        _subrs.TryGetValue(number, out var entry) ? Decrypt(plain, entry) : default;

    /// <summary>The bytes of a charstring in the clear.</summary>
    public ReadOnlySpan<byte> Decrypt(ReadOnlySpan<byte> plain, int index) => Decrypt(plain, _entries[index]);

    private ReadOnlySpan<byte> Decrypt(ReadOnlySpan<byte> plain, Entry entry)
    {
        var cipher = plain.Slice(entry.Start, entry.Length);
        return LenIV < 0 ? cipher : Type1Cipher.Decrypt(cipher, Type1Cipher.CharStringKey, LenIV);
    }

    private static int Next(ReadOnlySpan<byte> plain, int after)
    {
        var found = plain[after..].IndexOf("/CharStrings"u8);
        return found < 0 ? -1 : after + found + "/CharStrings".Length;
    }

    private static int ReadLenIV(ReadOnlySpan<byte> plain)
    {
        var at = plain.IndexOf("/lenIV"u8);
        if (at < 0) return DefaultLenIV;
        var lexer = new Lexer(plain, at + "/lenIV".Length);
        return lexer.Next() == TokenKind.Number ? (int)Math.Clamp(lexer.Number, -1, 64) : DefaultLenIV;
    }

    // Each entry reads: /name length RD, one blank, the bytes, ND. The words RD and ND are the font's own.
    private void ReadFrom(ReadOnlySpan<byte> plain, int at)
    {
        var lexer = new Lexer(plain, at);
        TokenKind kind;
        if (lexer.Next() == TokenKind.Number) CountPlace = lexer.TokenStart..lexer.Position;
        while ((kind = lexer.Next()) != TokenKind.End && _entries.Count < MostGlyphs)
        {
            if (kind == TokenKind.Keyword && lexer.IsKeyword("end"u8)) return;
            if (kind != TokenKind.Name) continue;
            var start = lexer.TokenStart;
            var name = lexer.Name;
            if (lexer.Next() != TokenKind.Number || lexer.Number is < 0 or > int.MaxValue) continue;
            var length = (int)lexer.Number;
            if (lexer.Next() != TokenKind.Keyword) continue;
            var bytes = lexer.Position + 1;
            if (bytes > plain.Length || length > plain.Length - bytes) return;
            lexer.Position = bytes + length;
            _entries.Add(new Entry(name, start, bytes, length));
            End = EndOfEntry(plain, lexer.Position);
        }
    }

    // dup number length RD, one blank, the bytes, NP
    private void ReadSubrs(ReadOnlySpan<byte> plain, int at)
    {
        var lexer = new Lexer(plain, at);
        TokenKind kind;
        if (lexer.Next() == TokenKind.Number) SubrCountPlace = lexer.TokenStart..lexer.Position;
        while ((kind = lexer.Next()) != TokenKind.End && _subrs.Count < MostGlyphs)
        {
            if (kind == TokenKind.Name) return;
            if (kind != TokenKind.Keyword || !lexer.IsKeyword("dup"u8)) continue;
            var start = lexer.TokenStart;
            if (lexer.Next() != TokenKind.Number || lexer.Number is < 0 or > MostGlyphs) continue;
            var number = (int)lexer.Number;
            if (lexer.Next() != TokenKind.Number || lexer.Number is < 0 or > int.MaxValue) continue;
            var length = (int)lexer.Number;
            if (lexer.Next() != TokenKind.Keyword) continue;
            var bytes = lexer.Position + 1;
            if (bytes > plain.Length || length > plain.Length - bytes) return;
            lexer.Position = bytes + length;
            _subrs.TryAdd(number, new Entry("", start, bytes, length));
        }
    }

    // The word is ND or |-, or two of them: noaccess def.
    public static int EndOfEntry(ReadOnlySpan<byte> plain, int at)
    {
        var lexer = new Lexer(plain, at);
        if (lexer.Next() != TokenKind.Keyword) return at;
        if (lexer.IsKeyword("noaccess"u8)) lexer.Next();
        return lexer.Position;
    }

    /// <summary>One charstring.</summary>
    /// <param name="Name">The glyph's name.</param>
    /// <param name="NameStart">Where the slash of the name stands.</param>
    /// <param name="Start">Where the encrypted bytes start.</param>
    /// <param name="Length">How many there are.</param>
    internal readonly record struct Entry(string Name, int NameStart, int Start, int Length);
}
