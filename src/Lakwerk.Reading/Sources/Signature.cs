using System.Text.RegularExpressions;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>Who decides and who signs, read from the lines at the end of a letter.</summary>
internal static partial class Signature
{
    private const int NameReach = 14;
    private const int LongestGreeting = 40;

    public static (Fact<string>? Authority, Fact<string>? Signatory) Read(SourceText source)
    {
        var lines = source.Lines.Where(line => !source.SpanOf(line).IsWhiteSpace()).ToList();
        (Fact<string>? Authority, Fact<string>? Signatory) best = (null, null);
        for (var i = 0; i < lines.Count; i++)
        {
            if (AuthorityAt(source, lines[i]) is not { } authority) continue;
            var signatory = NameAfter(source, lines, i);
            if (ClosesLetter(source, lines, i)) return (authority, signatory);
            // The letterhead may name the body too; the signature names a person after it.
            if (best.Authority is null || signatory is not null || best.Signatory is null) best = (authority, signatory ?? best.Signatory);
        }

        return best.Authority is null && Greeting(source, lines) is >= 0 and var closing ? (null, NameAfter(source, lines, closing)) : best;
    }

    /// <summary>"Hoogachtend," where the name of the body below it cannot be read.</summary>
    private static int Greeting(SourceText source, List<SourceLine> lines) =>
        lines.FindLastIndex(line => source.SpanOf(line).Trim().Length < LongestGreeting && Goodbye().IsMatch(LineWords.Mend(source.SpanOf(line).ToString(), source.Words)));

    private static Fact<string>? AuthorityAt(SourceText source, SourceLine line)
    {
        var text = source.SpanOf(line).Trim().ToString();
        if (text.Length is < 6 or > 110) return null;
        var match = Authority().Match(LineWords.Mend(text, source.Words));
        return match.Success ? new Fact<string>(Capital(Joined(match.Groups["name"].Value.Trim(' ', ','))), source.PlaceOf(line.Start, line.End), 0.9) : null;
    }

    /// <summary>A minister's title has its capital; "De inister" had it too.</summary>
    private static string Capital(string name) => name.StartsWith("minister", StringComparison.Ordinal) ? $"M{name.AsSpan(1)}" : name;

    /// <summary>In the name of a body a short damaged word between capitals is "en" or "van".</summary>
    private static string Joined(string name) => ShortWord().Replace(name, word => word.Value.ToLowerInvariant() switch
    {
        "van" or "de" or "het" or "en" or "der" or "den" or "voor" or "op" or "te" => word.Value,
        var damaged when EditDistance.IsWithin(OcrFolding.Fold(damaged), "van", 1) => "van",
        var damaged when EditDistance.IsWithin(OcrFolding.Fold(damaged), "en", 1) => "en",
        _ => word.Value,
    });

    private static bool ClosesLetter(SourceText source, List<SourceLine> lines, int at)
    {
        for (var i = Math.Max(0, at - 3); i < Math.Min(lines.Count, at + 3); i++)
            if (Closing().IsMatch(LineWords.Mend(source.SpanOf(lines[i]).ToString(), source.Words))) return true;
        return false;
    }

    /// <summary>The damaged name of the body itself, between greeting and name.</summary>
    private static bool Unnamed(SourceText source, string text) => source.Words.IsDamaged && (text.EndsWith(',') || text.StartsWith("namens", StringComparison.OrdinalIgnoreCase));

    private static Fact<string>? NameAfter(SourceText source, List<SourceLine> lines, int at)
    {
        for (var i = at + 1; i < Math.Min(lines.Count, at + NameReach); i++)
        {
            var text = source.SpanOf(lines[i]).Trim().ToString();
            if (lines[i].Index - lines[at].Index > NameReach + 4) return null;
            if (ForThem().IsMatch(LineWords.Mend(text, source.Words)) || Function().IsMatch(text)) continue;
            // Two who sign stand side by side; the first is enough to know the letter by.
            if (text.IndexOf("   ", StringComparison.Ordinal) is > 3 and var gap) text = text[..gap];
            text = TrailingFunction().Replace(text, "");
            var name = text.TrimStart('.', ')', '(', '/', ',', ' ', '\'', '‘').TrimEnd(',', ' ');
            if (source.Words.IsDamaged) name = Specks().Replace(name, "");
            if (!PersonName().IsMatch(name) && Unnamed(source, text)) continue;
            if (!PersonName().IsMatch(name) && SectionHeadings.Read(text, marked: false) is { Kind: not (SectionKind.Other or SectionKind.Ground) }) return null;
            if (!PersonName().IsMatch(name) && DamagedName().IsMatch(name) && (source.Words.IsDamaged || name.Contains(' '))) return new Fact<string>(name, source.PlaceOf(lines[i].Start, lines[i].End), 0.5);
            return PersonName().IsMatch(name) ? new Fact<string>(name, source.PlaceOf(lines[i].Start, lines[i].End), 0.85) : null;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:Namens\s+)?(?:\w{1,3}\s+)?(?<name>(?:Minister|Staatssecretaris|Burgemeester|Korpschef|Commissaris|Dijkgraaf|Gedeputeerde\s+Staten|College\s+van|Dagelijks\s+bestuur|Algemeen\s+bestuur|Raad\s+van\s+bestuur|Bestuur\s+van|Hoofddirectie|Hoofdofficier|Inspecteur|Directeur-generaal|Voorzitter\s+van|Waterschap)\b[^.:;]*?)(?:[,.]\s*(?:namens\s+deze\s*,?)?|\s*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^(?:\p{Ll}{2,4}\.\s+)?\p{Lu}[\p{L}\d.'’\- ]{3,34}$(?<=\p{L}[\p{L}'’. ]{3})(?<!\d{3}.*)", RegexOptions.CultureInvariant)]
    private static partial Regex DamagedName();

    [GeneratedRegex(@"(?<![\p{L}\d])[\p{Ll}\d¢]{2,4}(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortWord();

    [GeneratedRegex(@",\s+(?:\p{Ll}[\p{L}\-]{3,}\s?){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingFunction();

    [GeneratedRegex("hoogachtend|groet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goodbye();

    [GeneratedRegex(@"[`~_*¢|]|(?<=\p{L})'(?!\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Specks();

    [GeneratedRegex("hoogachtend|groet|namens", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:namens|voor)\s+(?:deze|dezen|hen|haar|hem|het|de)\b|^(?:voor\s+deze|loco|w\.?g\.?|digitaal ondertekend|i\.o\.)\b|^namens\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForThem();

    [GeneratedRegex(@"^(?:de|het)\s|^(?:directeur|hoofd|afdelingshoofd|secretaris|gemeentesecretaris|teammanager|manager|afdelingsmanager)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex(@"^(?:(?:drs|mr|ir|dr|prof|ing|mw|dhr|jhr|mevr)\.?\s+|mevrouw\s+|de\s+heer\s+)*(?:(?:\p{Lu}\.?\s?){1,5}|\p{Lu}[\p{Ll}\-]+)\s*(?:(?:van|de|der|den|ten|ter|in|’t|'t|op|te|la|el)\s+){0,3}\p{Lu}[\p{L}’'\-]+(?:\s*[-–]\s*(?:(?:van|de|der|den|ten|ter)\s+){0,2}\p{Lu}[\p{L}’'\-]+)?(?:\s+(?:MPA|MSc|LLM|MBA|MA))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();
}
