using System.Globalization;
using System.Text;

namespace Lakwerk.Fuzz;

/// <summary>Ways to break a PDF that a parser is likely to trip over, rather than random noise alone.</summary>
internal static class Mutations
{
    private static readonly string[] Numbers =
        ["0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "9999999999", "1e9", "0.0000001", "99999999999999999999"];

    private static readonly string[] Keys =
    [
        "/Length", "/Filter", "/Type", "/Kids", "/Count", "/Prev", "/W", "/Index", "/Size", "/N", "/First", "/Extends", "/Parent", "/Contents",
        "/Resources", "/Font", "/Widths", "/FirstChar", "/ToUnicode", "/Encoding", "/DescendantFonts", "/Predictor", "/Columns", "/Root", "/XRefStm",
    ];

    private delegate byte[] Mutation(Random random, byte[] file, byte[] other);

    private static readonly Mutation[] All =
        [FlipBytes, FlipBytes, SwapTokens, EditNumber, EditNumber, RenameKey, DuplicateKey, PointElsewhere, TruncateStream, Splice, CutOut, Repeat, CutOff];

    /// <summary>Breaks a file one to four times.</summary>
    public static byte[] Apply(Random random, byte[] file, byte[] other)
    {
        for (var i = random.Next(1, 5); i > 0; i--) file = All[random.Next(All.Length)](random, file, other);
        return file;
    }

    private static byte[] FlipBytes(Random random, byte[] file, byte[] other)
    {
        var copy = file.ToArray();
        for (var i = random.Next(1, 20); i > 0 && copy.Length > 0; i--) copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    private static byte[] SwapTokens(Random random, byte[] file, byte[] other)
    {
        var (first, second) = (Token(file, random.Next(file.Length + 1)), Token(file, random.Next(file.Length + 1)));
        if (first.End > second.Start) (first, second) = (second, first);
        return first.End > second.Start
            ? file
            : [.. file.AsSpan(0, first.Start), .. file.AsSpan(second.Start..second.End), .. file.AsSpan(first.End..second.Start), .. file.AsSpan(first.Start..first.End), .. file.AsSpan(second.End)];
    }

    private static byte[] EditNumber(Random random, byte[] file, byte[] other)
    {
        var start = file.AsSpan(random.Next(file.Length + 1)).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0) return file;
        start = Math.Max(start, file.AsSpan(random.Next(file.Length)).IndexOfAnyInRange((byte)'0', (byte)'9'));
        var token = Token(file, start);
        var text = random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(200).ToString(CultureInfo.InvariantCulture);
        return Replace(file, token, text);
    }

    private static byte[] RenameKey(Random random, byte[] file, byte[] other)
    {
        var name = NextName(random, file);
        return name.End == name.Start ? file : Replace(file, name, Keys[random.Next(Keys.Length)]);
    }

    private static byte[] DuplicateKey(Random random, byte[] file, byte[] other)
    {
        var open = Find(file, "<<"u8, random);
        return open < 0 ? file : Replace(file, (open + 2, open + 2), $"{Keys[random.Next(Keys.Length)]} {Numbers[random.Next(Numbers.Length)]} ");
    }

    private static byte[] PointElsewhere(Random random, byte[] file, byte[] other)
    {
        var reference = Find(file, " 0 R"u8, random);
        return reference < 0 ? file : Replace(file, Token(file, reference - 1), random.Next(60).ToString(CultureInfo.InvariantCulture));
    }

    private static byte[] TruncateStream(Random random, byte[] file, byte[] other)
    {
        var end = Find(file, "endstream"u8, random);
        return end < 0 ? file : [.. file.AsSpan(0, Math.Max(0, end - random.Next(1, 400))), .. file.AsSpan(end)];
    }

    private static byte[] Splice(Random random, byte[] file, byte[] other)
    {
        if (other.Length == 0) return file;
        var start = random.Next(other.Length);
        var part = other.AsSpan(start, random.Next(Math.Min(20_000, other.Length - start)));
        var at = random.Next(file.Length + 1);
        return [.. file.AsSpan(0, at), .. part, .. file.AsSpan(at)];
    }

    private static byte[] CutOut(Random random, byte[] file, byte[] other)
    {
        var at = random.Next(file.Length + 1);
        return [.. file.AsSpan(0, at), .. file.AsSpan(Math.Min(file.Length, at + random.Next(1, 2000)))];
    }

    private static byte[] Repeat(Random random, byte[] file, byte[] other)
    {
        var at = random.Next(file.Length + 1);
        var part = file[at..Math.Min(file.Length, at + random.Next(1, 100))];
        var copies = Enumerable.Repeat(part, random.Next(1, 500)).SelectMany(copy => copy).ToArray();
        return [.. file.AsSpan(0, at), .. copies, .. file.AsSpan(at)];
    }

    private static byte[] CutOff(Random random, byte[] file, byte[] other) => file[..random.Next(file.Length + 1)];

    private static byte[] Replace(byte[] file, (int Start, int End) token, string text) =>
        [.. file.AsSpan(0, token.Start), .. Encoding.Latin1.GetBytes(text), .. file.AsSpan(token.End)];

    private static int Find(byte[] file, ReadOnlySpan<byte> word, Random random)
    {
        var from = random.Next(file.Length + 1);
        var found = file.AsSpan(from).IndexOf(word);
        return found < 0 ? file.AsSpan().IndexOf(word) : from + found;
    }

    private static (int Start, int End) NextName(Random random, byte[] file)
    {
        var at = Find(file, "/"u8, random);
        if (at < 0) return (0, 0);
        var end = at + 1;
        while (end < file.Length && IsRegular(file[end])) end++;
        return (at, end);
    }

    private static (int Start, int End) Token(byte[] file, int at)
    {
        at = Math.Clamp(at, 0, file.Length);
        int start = at, end = at;
        while (start > 0 && IsRegular(file[start - 1]) && at - start < 64) start--;
        while (end < file.Length && IsRegular(file[end]) && end - at < 64) end++;
        return (start, end);
    }

    private static bool IsRegular(byte b) => b > ' ' && !"()<>[]{}/%"u8.Contains(b);
}
