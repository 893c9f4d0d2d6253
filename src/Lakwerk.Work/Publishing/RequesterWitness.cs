using System.Text.RegularExpressions;
using Lakwerk.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>Who asked is nobody's business: the requester's name stands in nothing that is published.</summary>
internal static class RequesterWitness
{
    private const int ShortestName = 4;
    private const int ShortestSurname = 3;
    private const string Unnamed = "verzoeker";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether a text holds the name, a part of it as in "S. de Groot (Omroep Waterhoek)", or the surname as letters address people:
    /// behind initials or a salutation. A surname alone is not looked for: it may be the name of a place or a word.
    /// </summary>
    public static bool IsIn(Dossier dossier, string text)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(text);
        foreach (var name in dossier.Requester.Split(['(', ')', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!name.Equals(Unnamed, StringComparison.OrdinalIgnoreCase) && (name.Length >= ShortestName && text.Contains(name, StringComparison.OrdinalIgnoreCase) || IsAddressed(name, text))) return true;
        return false;
    }

    private static bool IsAddressed(string name, string text)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[^1].Length < ShortestSurname) return false;
        const string particles = @"(?:[\p{L}'’]{1,5}\s+){0,3}";
        var before = $@"(?:\b(?:heer|mevrouw|dhr\.?|mevr\.?|mw\.?|familie|geachte)\s+(?:\p{{L}}\.\s*)*|(?<![\p{{L}}\d])(?:\p{{L}}\.\s*)+){particles}";
        return Regex.IsMatch(text, $@"{before}{Regex.Escape(words[^1])}(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }
}
