using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>Firms that are called like persons (<c>Data/firm-names.txt</c>), found where a mention is part of their name.</summary>
internal static class FirmNames
{
    private static readonly uint[][] Firms = [.. DataFile.Lines("firm-names.txt").Select(line => line.Split(' ').Select(Hash).ToArray())];

    public static bool Cover(Token[] tokens, Mention mention)
    {
        foreach (var firm in Firms)
        {
            for (var first = mention.Last - firm.Length + 1; first <= mention.Last; first++)
            {
                if (OnlyParticlesBefore(tokens, mention.First, first) && IsAt(tokens, first, firm)) return true;
            }
        }

        return false;
    }

    /// <summary>"kantoor van Dura Vermeer": what stands between is no part of a name either.</summary>
    private static bool OnlyParticlesBefore(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].Is(Known.Particle)) return false;
        }

        return true;
    }

    private static bool IsAt(Token[] tokens, int first, uint[] firm)
    {
        if (first < 0 || first + firm.Length > tokens.Length) return false;
        for (var i = 0; i < firm.Length; i++)
        {
            if (tokens[first + i].Hash != firm[i] || (i > 0 && tokens[first + i].Breaks > 1)) return false;
        }

        return true;
    }

    /// <summary>As the tokenizer has it: a mark is its own hash.</summary>
    private static uint Hash(string word) => word.Length == 1 && !char.IsLetter(word[0]) ? word[0] : Word.Hash(word);
}
