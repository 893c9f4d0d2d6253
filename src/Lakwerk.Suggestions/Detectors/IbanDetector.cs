using System.Collections.Frozen;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// International bank account numbers (ISO 13616): the length that the country prescribes and a remainder of 1 modulo 97.
/// Groups may be parted by blanks, dots, dashes or a line end.
/// </summary>
internal sealed class IbanDetector : IDetector
{
    private const int Longest = 34;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lengths =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var end = 0;
        foreach (var run in text.Digits)
        {
            if (run.Start < end || run.Length < 2) continue;
            var start = CountryStart(text, run.Start);
            if (start < 0 || char.IsLetterOrDigit(text[start - 1])) continue;
            if (Read(text, start) is not { } finding) continue;
            findings.Add(finding);
            end = finding.End;
        }
    }

    /// <summary>Where the two letters before the check digits begin; a blank may part them. -1 when there are none.</summary>
    private static int CountryStart(ScannedText text, int digits)
    {
        var end = text[digits - 1] == ' ' && char.IsAsciiLetterUpper(text[digits - 2]) ? digits - 1 : digits;
        return end >= 2 && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end - 2]) ? end - 2 : -1;
    }

    private static Finding? Read(ScannedText text, int start)
    {
        if (!Lengths.TryGetValue(text.Slice(start, start + 2), out var length)) return null;
        Span<char> account = stackalloc char[Longest];
        if (Collect(text, start, account[..length]) is not { } end || char.IsLetterOrDigit(text[end])) return null;
        if (IsValid(account[..length])) return new(SuggestionKind.Iban, start, end, 0.99);
        if (IsDutchShape(account[..length]) && RepairsToValid(account[..length])) return new(SuggestionKind.Iban, start, end, 0.85);
        return IsDutchShape(account[..length]) ? new(SuggestionKind.Other, start, end, 0.75) : null;
    }

    private static int? Collect(ScannedText text, int start, Span<char> account)
    {
        var at = start;
        for (var i = 0; i < account.Length; i++)
        {
            if (i > 0) at = SkipGap(text, at);
            if (!char.IsAsciiLetterOrDigit(text[at])) return null;
            account[i] = char.ToUpperInvariant(text[at++]);
        }

        return at;
    }

    private static int SkipGap(ScannedText text, int at)
    {
        var skipped = at;
        while (skipped - at < 3 && text[skipped] is ' ' or '.' or '-' or '\n') skipped++;
        return text.Slice(at, skipped).Count('\n') > 1 ? at : skipped;
    }

    /// <summary>ISO 7064 MOD 97-10 with the first four characters moved to the end and letters as 10 to 35.</summary>
    public static bool IsValid(ReadOnlySpan<char> account)
    {
        var remainder = 0;
        for (var i = 0; i < account.Length; i++)
        {
            var c = account[(i + 4) % account.Length];
            remainder = char.IsAsciiDigit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }

    private static bool IsDutchShape(ReadOnlySpan<char> account) =>
        account.StartsWith("NL") && account[4..8].IndexOfAnyInRange('0', '9') < 0 && account[8..].IndexOfAnyInRange('0', '9') >= 0 &&
        AllButMisread(account[8..]);

    private static bool AllButMisread(ReadOnlySpan<char> digits)
    {
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c) && c is not ('O' or 'I' or 'L')) return false;
        }

        return true;
    }

    private static bool RepairsToValid(Span<char> account)
    {
        for (var i = 8; i < account.Length; i++) account[i] = account[i] switch { 'O' => '0', 'I' or 'L' => '1', var c => c };
        return IsValid(account);
    }

    private static FrozenDictionary<string, int> Load()
    {
        var lengths = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines("iban-lengths.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var country in parts[1..]) lengths.Add(country, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return lengths.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
