using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>The options between which a memo asks to choose: a numbered list below the sentence that announces it, each with the lines that belong to it.</summary>
internal static partial class MemoOptions
{
    private const int MostLines = 12;
    private const double Confidence = 0.75;

    public static IReadOnlyList<Fact<string>> Find(SourceText source, IReadOnlyList<SourceLine> lines)
    {
        var options = new List<Fact<string>>();
        var announced = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = source.SpanOf(lines[i]).Trim().ToString();
            if (Announces().IsMatch(text)) announced = true;
            else if (announced && Option().Match(text) is { Success: true } match) options.Add(new Fact<string>(Whole(source, lines, i, match.Groups["t"].Value), source.PlaceOf(lines[i].Start, lines[i].End), Confidence));
        }

        return options;
    }

    /// <summary>The first line and those right below it, up to a gap, another option or a title.</summary>
    private static string Whole(SourceText source, IReadOnlyList<SourceLine> lines, int first, string text)
    {
        for (var i = first + 1; i < Math.Min(lines.Count, first + MostLines); i++)
        {
            var next = source.SpanOf(lines[i]).Trim().ToString();
            if (lines[i].Index - lines[i - 1].Index > 1 || lines[i].Page != lines[i - 1].Page || Option().IsMatch(next) || next.Length < 3 || !next.Contains(' ') && text.EndsWith('.')) break;
            text = text.EndsWith('-') ? string.Concat(text.AsSpan(0, text.Length - 1), next) : $"{text} {next}";
        }

        return text;
    }

    [GeneratedRegex(@"\b(?:onderstaande|volgende|twee|drie|vier)\W+(?:\w+\W+){0,3}opties\b|\bkiezen\W+uit\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex(@"^(?:(?:optie|variant)\s+)?(?:I{1,3}V?|IV|[1-9]|[A-D])[.)]\s+(?<t>\p{Lu}.{15,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
