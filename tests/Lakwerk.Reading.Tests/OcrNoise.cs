using System.Text;

namespace Lakwerk.Reading.Tests;

/// <summary>
/// Damages text as OCR does: characters become lookalikes, pairs melt or fall apart, some vanish or turn up. The same seed
/// gives the same damage.
/// </summary>
internal sealed class OcrNoise(int seed, double rate)
{
    private static readonly (string From, string[] To)[] Confusions =
    [
        ("0", ["O", "o", "D"]), ("1", ["l", "I", "i", "|"]), ("2", ["Z", "z"]), ("3", ["8", "3"]), ("4", ["A", "1"]), ("5", ["S", "s"]), ("6", ["b", "G"]), ("7", ["1", "T"]), ("8", ["B", "3"]), ("9", ["g", "q"]),
        ("a", ["o", "e", "s"]), ("b", ["h", "6"]), ("c", ["e", "o"]), ("d", ["cl", "a"]), ("e", ["c", "o", "é"]), ("f", ["t", "l"]), ("g", ["q", "9"]), ("h", ["b", "li"]), ("i", ["l", "1", "j", "í"]), ("j", ["i"]),
        ("k", ["lc", "h"]), ("l", ["1", "i", "I"]), ("m", ["rn", "nn", "in"]), ("n", ["ri", "u", "m"]), ("o", ["0", "c", "e"]), ("p", ["o", "q"]), ("r", ["t", "f"]), ("s", ["5", "a"]), ("t", ["f", "l", "1"]),
        ("u", ["ii", "n"]), ("v", ["y", "w"]), ("w", ["vv", "v"]), ("x", ["z"]), ("y", ["v"]), ("z", ["2"]),
        ("A", ["4", "R"]), ("B", ["8", "E"]), ("C", ["G", "O"]), ("D", ["O", "0"]), ("E", ["F", "B"]), ("F", ["P", "E"]), ("G", ["C", "6"]), ("I", ["l", "1"]), ("L", ["I", "1"]), ("O", ["0", "Q"]), ("S", ["5"]), ("T", ["7", "I"]), ("Z", ["2"]),
        (".", [",", " "]), (",", [".", " "]), ("/", ["l", "1", "I"]), ("-", ["–", "~"]), ("’", ["'"]), ("(", ["{", "C"]), (")", ["}", "J"]),
    ];

    private static readonly Dictionary<char, string[]> ByCharacter = Confusions.ToDictionary(row => row.From[0], row => row.To);

    private readonly Random _random = new(seed);

    public string Damage(string text)
    {
        var damaged = new StringBuilder(text.Length + 64);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || _random.NextDouble() >= rate) damaged.Append(c);
            else damaged.Append(Wrong(c));
        }

        return damaged.ToString();
    }

    private string Wrong(char c)
    {
        var kind = _random.Next(100);
        if (kind < 80 && ByCharacter.TryGetValue(c, out var lookalikes)) return lookalikes[_random.Next(lookalikes.Length)];
        if (kind < 88) return "";
        if (kind < 93) return $"{c} ";
        return kind < 97 ? $"{c}'" : ".";
    }
}
