using System.Collections.Immutable;

namespace Lakwerk.Letters.Texts;

/// <summary>
/// Reads a file of library texts. <c>== naam</c> begins a text; an empty line ends a paragraph; <c>#</c>, <c>##</c>, <c>-</c>,
/// <c>1.</c>, <c>&gt;</c>, <c>|</c> and <c>||</c> make headings, list items, quotes, signature lines and the line below
/// the signature; <c>;</c> begins a remark.
/// </summary>
internal static class TextFileReader
{
    /// <summary>A file of library texts is a few pages; more is a mistake.</summary>
    public const int LongestFile = 256 * 1024;

    private const int MostFragments = 500;

    private static readonly (string Prefix, LineKind Kind)[] Prefixes =
    [
        ("## ", LineKind.Subheading), ("# ", LineKind.Heading), ("- ", LineKind.Bullet), ("1. ", LineKind.Number), ("> ", LineKind.Quote), ("|| ", LineKind.SignedName), ("| ", LineKind.Signature),
    ];

    /// <param name="file">Name of the file without its extension: the first half of the names of its texts.</param>
    /// <param name="text">What stands in it.</param>
    /// <exception cref="LetterException">The file is too large, or a line cannot be read.</exception>
    public static IReadOnlyList<Fragment> Read(string file, string text)
    {
        if (text.Length > LongestFile)
            throw LetterException.Of($"{file}: groter dan {LongestFile / 1024} kB.", $"{file}: larger than {LongestFile / 1024} kB.");
        var fragments = new List<Fragment>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            if (IsName(lines[at]))
                fragments.Add(ReadFragment(file, lines, ref at));
            else if (IsEmpty(lines[at]))
                at++;
            else
                throw LetterException.Of($"{file}, regel {at + 1}: tekst zonder naam; begin met '== naam'.", $"{file}, line {at + 1}: text without a name; begin with '== name'.");
            if (fragments.Count > MostFragments)
                throw LetterException.Of($"{file}: meer dan {MostFragments} teksten.", $"{file}: more than {MostFragments} texts.");
        }
        return fragments;
    }

    private static Fragment ReadFragment(string file, string[] lines, ref int at)
    {
        var name = lines[at].TrimStart('=').Trim();
        var place = $"{file}, regel {at + 1}";
        if (name.Length == 0)
            throw LetterException.Of($"{place}: een tekst zonder naam.", $"{place}: a text without a name.");
        var content = ImmutableArray.CreateBuilder<Line>();
        for (at++; at < lines.Length && !IsName(lines[at]);)
        {
            if (IsEmpty(lines[at]))
                at++;
            else
                content.Add(ReadLine(file, lines, ref at));
        }
        return new Fragment($"{file}/{name}", place, content.ToImmutable());
    }

    private static Line ReadLine(string file, string[] lines, ref int at)
    {
        var place = $"{file}, regel {at + 1}";
        var (kind, first) = Split(lines[at++].Trim());
        var parts = new List<string> { first };
        while (at < lines.Length && !IsName(lines[at]) && !IsEmpty(lines[at]) && Split(lines[at].Trim()).Kind == LineKind.Body)
            parts.Add(lines[at++].Trim());
        return new Line(kind, PieceReader.Read(string.Join(' ', parts), place));
    }

    private static (LineKind Kind, string Text) Split(string line)
    {
        foreach (var (prefix, kind) in Prefixes)
            if (line.StartsWith(prefix, StringComparison.Ordinal))
                return (kind, line[prefix.Length..].Trim());
        return (LineKind.Body, line);
    }

    private static bool IsName(string line) => line.StartsWith("==", StringComparison.Ordinal);

    private static bool IsEmpty(string line) => string.IsNullOrWhiteSpace(line) || line[0] == ';';
}
