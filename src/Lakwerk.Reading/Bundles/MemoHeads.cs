using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>What the head of a memo tells without a label that can be read: its subject, and the body to which it goes.</summary>
internal static partial class MemoHeads
{
    private const int HeadLines = 30;
    private const int LinesAbove = 4;
    private const int LongWord = 5;
    private const double Doubtful = 0.5;

    /// <summary>"Taskforce Economische Veiligheid (TFEV)" in the letterhead: the short name, as minutes call it.</summary>
    public static Fact<string>? Body(SourceText source, IReadOnlyList<SourceLine> lines)
    {
        foreach (var line in lines.Take(HeadLines))
            if (Named().Match(source.SpanOf(line).ToString()) is { Success: true } match) return new Fact<string>(match.Groups["short"].Value, source.PlaceOf(line.Start + match.Index, line.Start + match.Index + match.Length), 0.7);
        return null;
    }

    /// <summary>The line above "Van" where its label could not be read, from the first long word with a capital: a person should look.</summary>
    public static Fact<string>? Title(SourceText source, IReadOnlyList<SourceLine> lines)
    {
        var from = lines.Take(HeadLines).ToList().FindIndex(line => From().IsMatch(source.SpanOf(line).Trim()));
        for (var i = from - 1; i >= Math.Max(0, from - LinesAbove); i--)
            if (TitleIn(source.SpanOf(lines[i]).ToString()) is { } title) return new Fact<string>(title, source.PlaceOf(lines[i].Start, lines[i].End), Doubtful);
        return null;
    }

    private static string? TitleIn(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var first = words.FindIndex(word => word.Length >= LongWord && char.IsUpper(word[0]));
        if (first < 0 || words.Skip(first).Count(word => word.Length >= LongWord && word.All(c => char.IsLetter(c) || c == '-')) < 2) return null;
        return string.Join(' ', words.Skip(first)).TrimEnd(' ', '—', '-', '|', '.');
    }

    [GeneratedRegex(@"\b(?:\w*(?:[Tt]askforce|[Ss]tuurgroep|[Ww]erkgroep|[Cc]ommissie|[Oo]verleg|[Rr]aad|[Cc]omité|[Tt]eam))\b[^()\n]{0,60}\((?<short>\p{Lu}[\p{L}]{1,8})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^Van\b(?:\s*:|\s+Datum\b|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex From();
}
