using System.Text;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// The letters by which colleagues write one another: "JdV" for Jan de Vries. They are known from names that were met. Letters that
/// somebody set beside the name ("Jan Bakker (JB)") count as they stand; others only with a particle among them, because two
/// capitals may be anything.
/// </summary>
internal sealed class Monograms
{
    private const int Shortest = 2;
    private const int Longest = 6;
    private const double Explained = 0.85;
    private const double Derived = 0.6;

    private static readonly HashSet<string> Others = [.. DataFile.Lines("not-monograms.txt").SelectMany(line => line.Split(' '))];

    private readonly Dictionary<string, double> _known = new(StringComparer.Ordinal);

    /// <summary>Learns the letters of a person named in a text.</summary>
    public void Add(ScannedText text, Token[] tokens, Mention mention)
    {
        if (LettersOf(text, tokens, mention) is not var (given, family) || given.Length == 0 || family.Length == 0) return;
        foreach (var letters in (ReadOnlySpan<string>)[given + family, given[..1] + family])
        {
            if (letters.Length > Longest) continue;
            if (BesideName(text, tokens, mention) is { } beside && string.Equals(beside, letters, StringComparison.OrdinalIgnoreCase)) _known[beside] = Explained;
            if (family.Any(char.IsLower) && !Others.Contains(letters)) _known.TryAdd(letters, Derived);
        }
    }

    /// <summary>How sure it is that a token stands for somebody; null when it does not.</summary>
    public double? Recognise(ScannedText text, in Token token)
    {
        if (_known.Count == 0 || token.Shape is not (Shape.Mixed or Shape.Upper) || token.End - token.Start is < Shortest or > Longest) return null;
        return _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Slice(token.Start, token.End), out var confidence) ? confidence : null;
    }

    /// <summary>"Jan de Vries (JdV)", "JdV (Jan de Vries)", "JdV: Jan de Vries" and "JdV = Jan de Vries".</summary>
    private static string? BesideName(ScannedText text, Token[] tokens, Mention mention)
    {
        var (before, after) = (mention.First - 1, mention.Last + 1);
        if (after + 2 < tokens.Length && tokens[after].Mark == '(' && tokens[after + 2].Mark == ')') return LettersAt(text, tokens, after + 1);
        if (before < 1) return null;
        var opens = tokens[before].Mark is ':' or '=' || (tokens[before].Mark == '(' && after < tokens.Length && tokens[after].Mark == ')');
        return opens ? LettersAt(text, tokens, before - 1) : null;
    }

    private static string? LettersAt(ScannedText text, Token[] tokens, int i) =>
        tokens[i].Shape is Shape.Mixed or Shape.Upper && !tokens[i].Is(Known.Organisation) && tokens[i].End - tokens[i].Start is >= Shortest and <= Longest ? text.Slice(tokens[i].Start, tokens[i].End).ToString() : null;

    /// <summary>First letters, those of particles small; a name that was turned around ("Vries, J. de") is turned back.</summary>
    private static (string Given, string Family)? LettersOf(ScannedText text, Token[] tokens, Mention mention)
    {
        var parts = NameParts.Of(tokens, mention, afterTitle: true);
        if (!parts.IsStrong) return null;
        var (given, particles) = (new StringBuilder(), new StringBuilder());
        for (var i = mention.First; i <= mention.Last && tokens[i].Mark != '('; i++)
        {
            if (tokens[i].Shape is Shape.Initials or Shape.Letter) AppendCapitals(given, text.Slice(tokens[i].Start, tokens[i].End));
            else if (tokens[i].Is(Known.Particle) && i != parts.FirstName && i != parts.Surname) particles.Append(char.ToLowerInvariant(text[tokens[i].Start] == '\'' ? text[tokens[i].Start + 1] : text[tokens[i].Start]));
            else if (tokens[i].IsWord && tokens[i].StartsUpper && i != parts.Surname) given.Append(text[tokens[i].Start]);
        }

        return (given.ToString(), particles.Append(text[tokens[parts.Surname].Start]).ToString());
    }

    private static void AppendCapitals(StringBuilder letters, ReadOnlySpan<char> initials)
    {
        foreach (var c in initials)
        {
            if (char.IsUpper(c)) letters.Append(c);
        }
    }
}
