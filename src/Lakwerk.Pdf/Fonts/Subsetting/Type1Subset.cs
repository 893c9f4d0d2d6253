using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Writes a Type 1 program anew with only the glyphs of a plan: their charstrings in the order of their names, the
/// subroutines these call, the shown part of the encoding. The rest of the program (hints, matrix, the procedures of a
/// multiple master) stays as it stands, for it belongs to the whole font.
/// </summary>
internal static class Type1Subset
{
    private const int TrailerLines = 8;
    private const int LastStandardSubr = 4;
    private static readonly byte[] FileEnd = Encoding.ASCII.GetBytes(
        "\n" + string.Concat(Enumerable.Repeat(new string('0', 64) + "\n", TrailerLines)) + "cleartomark\n");

    /// <summary>The new program and the lengths of its three parts; null when the old one cannot be taken apart safely.</summary>
    /// <param name="font">The old program.</param>
    /// <param name="shown">The names of the glyphs shown; those that accented letters are put together of come along.</param>
    /// <param name="codes">The codes of the built-in encoding that are shown.</param>
    /// <param name="rename">Gives the new text for a text that holds the font's name.</param>
    /// <param name="newName">Gives the new name of a glyph.</param>
    public static (byte[] Program, int Clear, int Encrypted)? Write(
        Type1Program font, IEnumerable<string> shown, IReadOnlySet<int> codes, Func<string, string> rename, Func<string, string> newName)
    {
        if (font.CharStrings.Entries.Count == 0 || font.CharStrings.CountPlace.Equals(default) || font.GlyphOf(".notdef") < 0) return null;
        var use = new Type1Use(font);
        var names = Close(font, shown.OrderByDescending(newName, StringComparer.Ordinal), use);
        var clear = WriteClear(font, codes, rename);
        var plain = WritePrivate(font, names, use, newName);
        if (clear is null || plain is null) return null;
        var encrypted = Type1Cipher.Encrypt(plain, Type1Parts.EexecKey, Type1Parts.EexecRandomBytes);
        return ([.. clear, .. encrypted, .. FileEnd], clear.Length, encrypted.Length);
    }

    private static SortedSet<string> Close(Type1Program font, IEnumerable<string> shown, Type1Use use)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(shown.Append(".notdef"));
        while (open.TryPop(out var name))
        {
            if (font.GlyphOf(name) < 0 || !names.Add(name)) continue;
            if (use.Follow(font.GlyphOf(name)) is not var (first, accent)) continue;
            if (StandardName(first) is { } letter) open.Push(letter);
            if (StandardName(accent) is { } mark) open.Push(mark);
        }

        return names;
    }

    private static string? StandardName(int code) => code is >= 0 and < 256 ? NamedEncodings.Standard[code] : null;

    private static byte[]? WriteClear(Type1Program font, IReadOnlySet<int> codes, Func<string, string> rename)
    {
        var clear = font.Parts.Clear.Span;
        var output = new FontBuffer();
        var names = Type1Encoding.Read(clear, out var place);
        if (names is null || ReferenceEquals(names, NamedEncodings.Standard))
        {
            output.Bytes(clear);
        }
        else
        {
            output.Bytes(clear[..place.Start]).Text("/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n");
            for (var code = 0; code < names.Length; code++)
                if (names[code] is { } name && codes.Contains(code)) output.Text($"dup {code} /{name} put\n");
            output.Bytes(clear[place.End..]);
        }

        return Encoding.Latin1.GetBytes(rename(Encoding.Latin1.GetString(output.Bytes("\n"u8).Span)));
    }

    private static byte[]? WritePrivate(Type1Program font, SortedSet<string> names, Type1Use use, Func<string, string> newName)
    {
        var plain = font.Parts.Private.Span;
        var charStrings = font.CharStrings;
        var output = new FontBuffer();
        var numbers = new SubrNumbers(font, use);
        var at = WriteSubrs(font, use, numbers, output);
        var (countAt, countLength) = charStrings.CountPlace.GetOffsetAndLength(plain.Length);
        var first = charStrings.Entries[0].NameStart;
        if (at > countAt || countAt > first) return null;
        output.Bytes(plain[at..countAt]).Text(names.Count.ToString(CultureInfo.InvariantCulture));
        output.Bytes(plain[(countAt + countLength)..first]);
        var (read, end) = Words(plain, charStrings.Entries[^1]);
        foreach (var (name, old) in names.Select(old => (Name: newName(old), Old: old)).OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            var bytes = CharString(font, use.Rewritten(font.GlyphOf(old), numbers.Of));
            output.Text($"/{name} {bytes.Length} {read} ").Bytes(bytes).Text($" {end}\n");
        }

        var rest = plain[charStrings.End..];
        var close = rest.IndexOf("closefile"u8);
        // A synthetic font goes on with charstrings of its own.
        if (rest.IndexOf("/CharStrings"u8) >= 0) return null;
        return output.Bytes(close < 0 ? "\nend\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\nmark currentfile "u8 : rest[..close]).Text("closefile\n").ToArray();
    }

    /// <summary>The words that the font itself uses around the bytes of a charstring: RD and ND, -| and |-.</summary>
    private static (string Read, string End) Words(ReadOnlySpan<byte> plain, Type1CharStrings.Entry entry)
    {
        var head = Encoding.Latin1.GetString(plain[entry.NameStart..entry.Start]).Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var after = entry.Start + entry.Length;
        return (head[^1], Encoding.Latin1.GetString(plain[after..Type1CharStrings.EndOfEntry(plain, after)]).Trim());
    }

    /// <summary>
    /// Everything up to the last subroutine: of these only the ones that something calls, numbered by the first calls.
    /// Returns where the rest begins.
    /// </summary>
    private static int WriteSubrs(Type1Program font, Type1Use use, SubrNumbers numbers, FontBuffer output)
    {
        var plain = font.Parts.Private.Span;
        var charStrings = font.CharStrings;
        var (countAt, countLength) = charStrings.SubrCountPlace.GetOffsetAndLength(plain.Length);
        if (!numbers.AreNew || countLength == 0) return 0;
        var entries = charStrings.Subrs.Values.OrderBy(entry => entry.NameStart).ToArray();
        var (read, end) = Words(plain, entries[^1]);
        output.Bytes(plain[..countAt]).Text(numbers.Count.ToString(CultureInfo.InvariantCulture)).Bytes(plain[(countAt + countLength)..entries[0].NameStart]);
        foreach (var (old, number) in numbers.Pairs)
        {
            var bytes = CharString(font, use.RewrittenSubr(old, numbers.Of));
            output.Text($"dup {number} {bytes.Length} {read} ").Bytes(bytes).Text($" {end}\n");
        }

        return SkipBlanks(plain, Type1CharStrings.EndOfEntry(plain, entries[^1].Start + entries[^1].Length));
    }

    private static int SkipBlanks(ReadOnlySpan<byte> plain, int at)
    {
        while (at < plain.Length && plain[at] is (byte)' ' or (byte)'\n' or (byte)'\r') at++;
        return at;
    }

    private static byte[] CharString(Type1Program font, byte[] plain) =>
        font.CharStrings.LenIV < 0 ? plain : Type1Cipher.Encrypt(plain, Type1Cipher.CharStringKey, font.CharStrings.LenIV);

    /// <summary>New numbers for the subroutines: the first few have a meaning of their own and keep theirs.</summary>
    private sealed class SubrNumbers
    {
        private readonly Dictionary<int, int> _numbers = [];

        public SubrNumbers(Type1Program font, Type1Use use)
        {
            AreNew = use.IsCertain && font.CharStrings.Subrs.Count > 0;
            if (!AreNew) return;
            for (var number = 0; number <= LastStandardSubr; number++)
                if (font.CharStrings.Subrs.ContainsKey(number)) _numbers[number] = number;
            Count = _numbers.Keys.Append(-1).Max() + 1;
            foreach (var number in use.Subrs)
                if (font.CharStrings.Subrs.ContainsKey(number) && _numbers.TryAdd(number, Count)) Count++;
        }

        /// <summary>False when all stay as they are.</summary>
        public bool AreNew { get; }

        public int Count { get; }

        public IEnumerable<(int Old, int New)> Pairs => _numbers.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value);

        public int Of(int old) => _numbers.GetValueOrDefault(old, old);
    }
}
