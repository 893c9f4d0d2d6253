using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Forms read row by row put labels between values: "Achternaam De Wit Voorletters A.M. Geboortedatum". A label ends the name
/// before it, and after a label that asks for a name stands one. The labels are in <c>Data/form-labels.txt</c>.
/// </summary>
internal static class FormFields
{
    private const int MostValueWords = 5;
    private const double Sure = 0.85;

    private static readonly HashSet<uint> NameLabels = Labels("Name:");
    private static readonly HashSet<uint> OtherLabels = Labels("Other:");

    /// <summary>Cuts names at labels: what stands before one and what stands after it are different fields.</summary>
    public static void Part(List<Mention> mentions, Token[] tokens)
    {
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            var label = mention.First;
            while (label <= mention.Last && !IsLabel(tokens[label])) label++;
            if (label > mention.Last) continue;
            mentions.RemoveAt(i);
            if (EndBefore(tokens, label, mention.First) is { } last) mentions.Add(mention with { Last = last });
        }
    }

    /// <summary>Adds the values of fields that ask for a name, where nothing was found yet.</summary>
    public static void AddTo(List<Mention> mentions, Token[] tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (!IsField(tokens, i) || ValueAfter(tokens, i) is not { } value) continue;
            if (!mentions.Exists(value.Overlaps)) mentions.Add(value);
        }
    }

    /// <summary>A label opens a line, or another field stands on its line: in running text the word is just a word.</summary>
    private static bool IsField(Token[] tokens, int i)
    {
        if (!IsCapitalised(tokens[i]) || !NameLabels.Contains(tokens[i].Hash)) return false;
        var opens = i == 0 || tokens[i].Breaks > 0;
        return opens || LabelOnLine(tokens, i);
    }

    private static bool LabelOnLine(Token[] tokens, int i)
    {
        for (var k = i; k > 0 && tokens[k].Breaks == 0; k--)
        {
            if (IsLabel(tokens[k - 1])) return true;
        }

        for (var k = i + 1; k < tokens.Length && tokens[k].Breaks == 0; k++)
        {
            if (IsLabel(tokens[k])) return true;
        }

        return false;
    }

    private static Mention? ValueAfter(Token[] tokens, int label)
    {
        var first = label + 1;
        if (tokens[first].Mark == ':') first++;
        var last = first - 1;
        var names = false;
        while (last + 1 < tokens.Length && last + 1 - first < MostValueWords && tokens[last + 1].Breaks == 0 && BelongsToName(tokens[last + 1]))
        {
            last++;
            names |= tokens[last].StartsUpper;
        }

        if (!names || last < first) return null;
        return IsLabel(tokens[last]) ? null : new Mention(first, last, Sure);
    }

    private static bool BelongsToName(in Token token) =>
        !IsLabel(token) && !token.Is(Known.Organisation | Known.Function | Known.PublicFunction | Known.Calendar)
        && (token.StartsUpper || token.Is(Known.Particle)) && token.IsWord;

    private static bool IsLabel(in Token token) => IsCapitalised(token) && (NameLabels.Contains(token.Hash) || OtherLabels.Contains(token.Hash));

    private static bool IsCapitalised(in Token token) => token.Shape is Shape.Capitalised or Shape.Upper or Shape.Mixed;

    private static int? EndBefore(Token[] tokens, int label, int first)
    {
        var last = label - 1;
        while (last >= first && tokens[last].Shape is Shape.Mark or Shape.Number) last--;
        return last >= first ? last : null;
    }

    private static HashSet<uint> Labels(string start) =>
    [
        .. DataFile.Lines("form-labels.txt").Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .SelectMany(line => line[start.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => Word.Hash(word)),
    ];
}
