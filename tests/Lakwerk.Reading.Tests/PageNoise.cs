using System.Text;

namespace Lakwerk.Reading.Tests;

/// <summary>
/// A second model of damage, made apart from <see cref="OcrNoise"/>: what recognition does to whole pages. Shapes melt or fall
/// apart (<c>rn/m</c>, <c>cl/d</c>, <c>li/h</c>), figures and letters change places, blanks and line ends get lost or turn up, words are broken
/// at the end of a line, accents and points go. The rate is the share of all characters, white space too, to which something happens.
/// </summary>
internal sealed class PageNoise(int seed, double rate)
{
    private const int HyphenAfter = 60;

    /// <summary>Longest first: what melts is looked for before what changes.</summary>
    private static readonly (string From, string[] To)[] Shapes =
    [
        ("rn", ["m"]), ("nn", ["rm", "m"]), ("cl", ["d"]), ("li", ["h", "ll"]), ("ii", ["u", "n"]), ("vv", ["w"]), ("fi", ["fl", "ﬁ"]), ("tt", ["ft", "tl"]), ("ij", ["y", "ÿ", "ij"]),
        ("m", ["rn", "nm"]), ("d", ["cl", "ci"]), ("h", ["li", "n"]), ("w", ["vv", "u"]), ("u", ["ii", "ll"]), ("l", ["I", "1", "|"]), ("I", ["l", "1"]), ("1", ["l", "I"]), ("i", ["l", ":"]),
        ("O", ["0"]), ("0", ["O", "o"]), ("o", ["0", "a"]), ("e", ["c", "¢"]), ("c", ["e", "("]), ("a", ["s", "u"]), ("s", ["8", "a"]), ("S", ["5", "8"]), ("5", ["S", "6"]), ("8", ["B", "6"]), ("B", ["8", "R"]),
        ("6", ["8", "5"]), ("2", ["7", "Z"]), ("3", ["5", "8"]), ("4", ["1", "9"]), ("7", ["/", "1"]), ("9", ["4", "g"]), ("g", ["q", "s"]), ("t", ["r", "c", "i"]), ("r", ["v", "n"]), ("n", ["r", "h"]), ("v", ["u", "r"]),
        ("b", ["o", "lo"]), ("k", ["x", "l<"]), ("p", ["n", "D"]), ("f", ["i", "r"]), ("y", ["j"]), ("z", ["s", "7"]), ("ë", ["e", "é"]), ("é", ["e"]), ("ï", ["i", "l"]),
        ("D", ["O", "I)"]), ("C", ["(", "0"]), ("E", ["L", "F"]), ("F", ["T", "f"]), ("G", ["6", "O"]), ("A", ["H", "/\\"]), ("H", ["N", "ll"]), ("N", ["M", "H"]), ("W", ["VV"]), ("V", ["U", "v"]), ("Z", ["7", "2"]),
        (".", ["", ",", " ."]), (",", ["", ".", ";"]), (":", [".", ";"]), (";", [":", ","]), ("/", ["l", "("]), ("-", ["", "—", "_"]), ("(", ["c", "["]), (")", ["]", "l"]), ("'", ["", "\""]), ("’", ["", "`"]), ("•", ["e", "*", "»", "."]),
    ];

    private static readonly string[] Specks = ["'", ".", ",", "`", "-", "_", "~", "*", "|"];

    private readonly Random _random = new(seed);
    private readonly List<int> _lines = [];
    private int _line;

    /// <summary>The line of the damaged text, counted from 1, on which a line of the sound text begins.</summary>
    public int LineOf(int line) => line <= 0 || line > _lines.Count ? line : _lines[line - 1];

    public string Damage(string text)
    {
        var damaged = new StringBuilder(text.Length + 64);
        var column = 0;
        _lines.Clear();
        _lines.Add(_line = 1);
        for (var at = 0; at < text.Length;)
        {
            var hit = _random.NextDouble() < rate;
            if (text[at] == '\n')
            {
                column = 0;
                damaged.Append(!hit ? "\n" : at > 0 && text[at - 1] == '\n' ? "" : " ");
                if (!hit) _line++;
                _lines.Add(_line);
                at++;
            }
            else if (!hit)
            {
                column++;
                damaged.Append(text[at++]);
            }
            else
            {
                at += Hit(text, at, ref column, damaged);
            }
        }

        return damaged.ToString();
    }

    /// <summary>Writes what became of the next characters; gives how many they were.</summary>
    private int Hit(string text, int at, ref int column, StringBuilder damaged)
    {
        column++;
        if (text[at] == ' ') return Blank(ref column, damaged);
        var kind = _random.Next(100);
        if (kind < 72 && Shape(text, at, damaged) is > 0 and var taken) return taken;
        if (kind < 80) return 1;
        if (kind < 88) damaged.Append(text[at]).Append(' ');
        else if (kind < 94 || column < HyphenAfter || !char.IsLetter(text[at]) || at + 1 == text.Length || !char.IsLower(text[at + 1])) damaged.Append(text[at]).Append(Specks[_random.Next(Specks.Length)]);
        else
        {
            damaged.Append(text[at]).Append("-\n");
            _line++;
            column = 0;
        }

        return 1;
    }

    /// <summary>A blank is lost, doubled, or becomes a speck or the end of a line.</summary>
    private int Blank(ref int column, StringBuilder damaged)
    {
        var kind = _random.Next(10);
        if (kind < 5) return 1;
        var breaks = kind is 7 or 8 && column > HyphenAfter / 2;
        if (breaks)
        {
            _line++;
            column = 0;
        }

        damaged.Append(breaks ? "\n" : kind < 7 ? "  " : " . ");
        return 1;
    }

    private int Shape(string text, int at, StringBuilder damaged)
    {
        foreach (var (from, to) in Shapes)
        {
            if (string.CompareOrdinal(text, at, from, 0, from.Length) != 0) continue;
            damaged.Append(to[_random.Next(to.Length)]);
            return from.Length;
        }

        return 0;
    }
}
