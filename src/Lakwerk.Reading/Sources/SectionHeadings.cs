using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Words;
using static Lakwerk.Reading.Sources.SectionKind;

namespace Lakwerk.Reading.Sources;

/// <summary>
/// Knows the headings of decisions, in the usual and in plain language. Compared folded and without blanks, so that
/// <c>Wiize van oenbaarmakina</c> is a near word and <c>One venredige benadeling</c> the same one.
/// </summary>
internal static partial class SectionHeadings
{
    private const int LongestHeading = 130;
    private const int MostWords = 18;
    private const int ShortestNear = 9;

    private static readonly string[] SentenceOpenings = ["Op grond van", "Ingevolge", "Krachtens", "Ik ", "Wij ", "In ", "Voor ", "Het belang", "U ", "De documenten", "Document", "Dit ", "Deze "];

    private static readonly string[] PlainOpenings = ["De documenten ", "De document ", "Document ", "Documenten ", "In de documenten ", "In document ", "Ook de documenten ", "Op grond van ", "Ingevolge ", "Krachtens ", "Deze ", "Dit ", "Ik ", "Wij ", "U "];

    /// <summary>With which the sentence below a heading begins, behind a blank.</summary>
    public static IReadOnlyList<string> Openings { get; } = [.. PlainOpenings.Select(opening => $" {opening}")];

    /// <summary>Beginnings of headings; the longest that fits wins.</summary>
    private static readonly (SectionKind Kind, string[] Texts)[] Rows =
    [
        (Request, ["Uw verzoek", "Het verzoek", "Verzoek", "Inhoud van het verzoek", "Wat hebt u gevraagd", "Wat heeft u gevraagd", "Uw vraag", "U vroeg om"]),
        (Procedure, ["Procedure", "Verloop van de procedure", "Procesverloop", "Behandeling van uw verzoek", "Hoe hebben wij uw verzoek behandeld", "Hoe heb ik uw verzoek behandeld", "Ontvangst en behandeling", "Beslistermijn", "Termijn"]),
        (Views, ["Zienswijze", "Zienswijzen", "Zienswijzen derde belanghebbenden", "Wat vinden anderen"]),
        (LegalFramework, ["Wettelijk kader", "Juridisch kader", "Toepasselijke wetgeving", "Welke wet", "Wet open overheid", "Wet openbaarheid van bestuur"]),
        (Inventory, ["Inventarisatie", "Inventarisatie documenten", "Aangetroffen documenten", "Welke documenten", "Gevonden documenten", "Documenten", "Wat hebben wij gevonden", "Wat wij hebben gevonden", "Wat heb ik gevonden", "Zoekslag"]),
        (Dictum, ["Besluit", "Het besluit", "De beslissing", "Ons besluit", "Mijn besluit", "Beslissing", "Wat is mijn besluit", "Wat is ons besluit", "Wat hebben wij besloten", "Wat wij hebben besloten", "Wat wij besluiten", "Wat heb ik besloten"]),
        (OutOfScope, ["Buiten de reikwijdte", "Buiten reikwijdte", "Buiten scope", "Informatie in documenten buiten", "Informatie buiten de reikwijdte", "Buiten uw verzoek", "Informatie waar u niet om hebt gevraagd", "Informatie waar u niet om heeft gevraagd"]),
        (OtherLaw, ["Informatie in documenten die niet valt", "Bijzondere openbaarmakingsregeling", "Andere wet", "Andere wetgeving", "Informatie waarvoor een andere wet geldt", "Bijzondere regeling", "Wet gegevensverwerking en meldplicht", "Wet beveiliging netwerk", "Wet op de inlichtingen", "Geheimhoudingsbepaling"]),
        (Public, ["Geheel openbaar", "Volledig openbaar", "Openbare documenten", "Wat maken wij openbaar", "Wat maak ik openbaar", "Wat maken we openbaar", "Wat maken we helemaal openbaar"]),
        (PartlyPublic, ["Gedeeltelijk openbaar", "Deels openbaar", "Gedeeltelijke openbaarmaking", "Wat maken we voor een deel openbaar"]),
        (AlreadyPublic, ["Reeds openbaar", "Reeds openbare documenten", "Al openbaar", "Wat is al openbaar"]),
        (Refused, ["Integrale weigering", "Volledige weigering", "Geheel geweigerd", "Niet openbaar", "Gehele weigering", "Integraal geweigerd", "Wat maken wij niet openbaar", "Wat maak ik niet openbaar", "Wat maken we niet openbaar", "Wat maken we helemaal niet openbaar"]),
        (Considerations, ["Overwegingen", "Motivering", "Weigeringsgronden", "Uitzonderingsgronden", "Waarom", "Beoordeling", "Algemene overweging", "Belangenafweging", "Toelichting op het besluit"]),
        (Residual, ["Resterende tekst", "Overblijvende tekst", "Wat blijft er over"]),
        (Publication, ["Wijze van openbaarmaking", "Plaatsing op internet", "Publicatie", "Openbaarmaking", "Hoe krijgt u de documenten", "Hoe u de documenten krijgt", "Waar vindt u de documenten", "Verstrekking", "Wijze van verstrekking"]),
        (Objection, ["Bezwaar", "Bezwaar maken", "Bezwaarclausule", "Bent u het niet eens", "Niet eens met", "Rechtsmiddelen", "Bezwaarmogelijkheid", "Rechtsmiddelenclausule", "Rechtsbescherming"]),
        (Annex, ["Bijlage 1", "Bijlage 2", "Bijlage 3", "Bijlage:", "Bijlage A", "Bijlage I", "Relevante artikelen", "Wetsartikelen"]),
    ];

    /// <summary>Headings that are the beginning of a sentence too; they are one only when nothing follows.</summary>
    private static readonly (SectionKind Kind, string[] Texts)[] Whole =
        [(Dictum, ["Besluiten", "Besluit:", "Wij besluiten", "Ik besluit", "Besluiten wij", "Het college besluit", "Wij hebben besloten", "Ik heb besloten", "Dictum"])];

    private static readonly Dictionary<string, SectionKind> Wholes = Whole.SelectMany(row => row.Texts.Select(text => (Key: FoldWithoutBlanks(text), row.Kind))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal);

    private static readonly (NearPattern Pattern, SectionKind Kind)[] Beginnings =
        [.. Rows.SelectMany(row => row.Texts.Select(text => (new NearPattern(FoldWithoutBlanks(text)), row.Kind)))];

    /// <summary>What a line is as a heading, or null when it is none that decisions have.</summary>
    public static (SectionKind Kind, GroundTopic? Topic)? Read(ReadOnlySpan<char> line, bool marked)
    {
        line = WithoutNumber(line.Trim());
        if (line.Length < 4 || line[^1] is ',' or ';' || line[^1] == '.' && !marked || !marked && !char.IsUpper(line[0])) return null;
        var title = WithoutArticle(line);
        if (title.Length is < 4 or > LongestHeading || Words(title) > MostWords) return null;
        if (NamesAnnex().IsMatch(title)) return (Annex, null);
        var folded = FoldWithoutBlanks(title);
        if (Wholes.TryGetValue(folded, out var whole) || NearWhole(folded) is { } near && Wholes.TryGetValue(near, out whole)) return (whole, null);
        if (title[^1] == '?' && QuestionKind(title) is { } asked) return (asked, null);
        if (Beginning(folded) is { } kind) return (kind, null);
        if (GroundTopics.In(folded) is { } topic && (marked || folded.Length < 100 && !OpensSentence(title))) return (SectionKind.Ground, topic);
        if (!IsWholeHeading(title)) return marked ? (Other, null) : null;
        if (GroundParser.Find(line.ToString()) is [{ Ground: { } ground }, ..] && GroundTopics.Of(ground) is { } cited) return (SectionKind.Ground, cited);
        return marked ? (Other, null) : null;
    }

    /// <summary>"WIJ BESLUITE": a whole heading with one damaged letter.</summary>
    private static string? NearWhole(string folded) =>
        folded.Length >= ShortestNear ? Wholes.Keys.FirstOrDefault(whole => whole.Length >= ShortestNear && EditDistance.IsWithin(folded, whole, 1)) : null;

    /// <summary>"Waarom maken wij niet alles openbaar?", "Wanneer worden de documenten openbaar?"</summary>
    private static SectionKind? QuestionKind(ReadOnlySpan<char> title)
    {
        if (title.StartsWith("Waarom ", StringComparison.Ordinal)) return Considerations;
        return title.StartsWith("Wanneer ", StringComparison.Ordinal) || title.StartsWith("Hoe maken w", StringComparison.Ordinal) || title.StartsWith("Hoe maak ik", StringComparison.Ordinal) ? Publication : null;
    }

    /// <summary>"Bijlage 2: …", which begins an annex wherever it stands.</summary>
    public static bool IsNamedAnnex(ReadOnlySpan<char> line) => NamesAnnex().IsMatch(line);

    /// <summary>"Persoonlijke levenssfeer (artikel 5.1, tweede lid, onder e, van de Woo)": the title without its article.</summary>
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOf('(');
        return open > 8 && line[^1] is ')' or ':' && line[open..].Contains("art", StringComparison.OrdinalIgnoreCase) ? line[..open].TrimEnd() : line;
    }

    private static SectionKind? Beginning(string folded)
    {
        return Longest(folded, static (beginning, heading) => heading.StartsWith(beginning.Text, StringComparison.Ordinal))
            ?? Longest(folded, static (beginning, heading) => beginning.DistanceAtStart(heading) <= beginning.Length / 7);
    }

    private static SectionKind? Longest(string folded, Func<NearPattern, string, bool> fits)
    {
        var best = 0;
        SectionKind? kind = null;
        foreach (var (beginning, of) in Beginnings)
        {
            // A heading that only begins like a known one may say more, but not be a whole sentence.
            if (beginning.Length <= best || folded.Length > 2 * beginning.Length + 40) continue;
            if (beginning.Length < 20 && folded.Length > 2 * beginning.Length + 24) continue;
            if (beginning.Length < 9 && folded.Length > beginning.Length + 14) continue;
            if (!fits(beginning, folded)) continue;
            best = beginning.Length;
            kind = of;
        }

        return kind;
    }

    /// <summary>"De documenten 10 tot en met 19 zijn opgesteld ten behoeve van intern beraad": the first line of a sentence.</summary>
    private static bool OpensSentence(ReadOnlySpan<char> title)
    {
        foreach (var opening in PlainOpenings)
            if (title.StartsWith(opening, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Not the first line of a sentence that cites an article.</summary>
    private static bool IsWholeHeading(ReadOnlySpan<char> line)
    {
        foreach (var opening in SentenceOpenings)
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return false;
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return last.Length > 3 || line.Contains("rtikel", StringComparison.Ordinal) && last is not ("van" or "de" or "het" or "en" or "in" or "tot" or "uit" or "dat");
    }

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is '.' or ')')) end++;
        if (end > 1 && end < line.Length && char.IsAsciiLetterLower(line[end])) end++;
        if (end == 0 && line.Length > 2 && line[1] is '.' or ')' && char.IsAsciiLetter(line[0])) end = 2;
        return end > 0 && end < line.Length && line[end] == ' ' ? line[end..].Trim() : line;
    }

    private static int Words(ReadOnlySpan<char> line)
    {
        var words = 1;
        foreach (var c in line)
            if (c == ' ') words++;
        return words;
    }

    private static string FoldWithoutBlanks(ReadOnlySpan<char> line)
    {
        Span<char> plain = stackalloc char[LongestHeading];
        var length = 0;
        foreach (var c in line)
            if (char.IsLetterOrDigit(c)) plain[length++] = c;
        Span<char> folded = stackalloc char[LongestHeading];
        var count = 0;
        // Folding works on words of 48; a heading is folded in pieces, which the comparison does not notice.
        for (var at = 0; at < length; at += 48) count += OcrFolding.Fold(plain[at..Math.Min(length, at + 48)], folded[count..]);
        return new string(folded[..count]);
    }

    /// <summary>"Bijlage 2A: inventarislijst": whatever the annex is called.</summary>
    [GeneratedRegex(@"^Bijlage\s+(?:\d{1,2}[A-Z]?|[A-Z]|[IVX]{1,4})\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex NamesAnnex();
}
