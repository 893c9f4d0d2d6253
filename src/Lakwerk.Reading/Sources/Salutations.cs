using System.Text.RegularExpressions;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>"Geachte heer Jansen,": the line with which a letter begins to speak. Dates and labels above it tell no events.</summary>
internal static partial class Salutations
{
    private const int Longest = 60;

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > Longest) return false;
        if (Greeting().IsMatch(line) || line.Length < 20 && line.StartsWith("Geacht", StringComparison.Ordinal)) return true;
        var end = line.IndexOf(' ');
        return end is 6 or 7 or 8 && line[0] == 'G' && line[^1] == ',' && EditDistance.IsWithin(OcrFolding.Fold(line[..end].ToString()), "geachte", 1);
    }

    [GeneratedRegex(@"^(?:Geachte?|Beste|Hooggeachte?|Aan\s+de\s+(?:heer|mevrouw))\b[^.:;]*,?$|^L\.\s?S\.,?$", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();
}
