using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>The words by which letters name the protected interests; folded and without blanks when compared.</summary>
internal static class GroundTopics
{
    private static readonly GroundTopic[] Rows =
    [
        new("10.2.e", "5.1.2.e", "persoonlijke levenssfeer", "privacy van"),
        new("11.1", "5.2.1", "persoonlijke beleidsopvattingen", "beleidsopvattingen", "intern beraad"),
        new("10.2.g", "5.1.5", "onevenredige benadeling", "onevenredige bevoordeling", "bevoordeling of benadeling"),
        new("10.1.b", "5.1.1.b", "veiligheid van de staat"),
        new("10.2.a", "5.1.2.a", "internationale betrekkingen", "betrekkingen van nederland", "betrekkingen met andere staten"),
        new("10.2.b", "5.1.2.b", "economische of financiële belangen", "economische en financiële belangen", "financiële belangen"),
        new("10.2.c", "5.1.2.c", "opsporing en vervolging", "strafbare feiten"),
        new("10.2.d", "5.1.2.d", "inspectie, controle en toezicht", "controle en toezicht"),
        new("10.1.c", "5.1.2.f", "concurrentiegevoelige"),
        new("10.1.c", "5.1.1.c", "bedrijfs- en fabricagegegevens", "fabricagegegevens"),
        new("10.1.a", "5.1.1.a", "eenheid van de kroon"),
        new("10.1.d", "5.1.1.d", "bijzondere persoonsgegevens", "strafrechtelijke persoonsgegevens", "bijzondere of strafrechtelijke", "bijzondere en strafrechtelijke"),
        new("10.1.d", "5.1.1.e", "identificatienummers", "burgerservicenummer"),
        new("10.7.a", "5.1.2.g", "bescherming van het milieu"),
        new("10.7.b", "5.1.2.h", "voorkomen van sabotage", "beveiliging van personen", "beveiliging van bedrijven"),
        new("10.2.g", "5.1.2.i", "goed functioneren van de staat", "functioneren van de staat", "goed functioneren"),
        new("10.2.f", "5.1.4", "eerste kennisneming", "geadresseerde"),
    ];

    private static readonly (NearPattern Pattern, GroundTopic Topic)[] Folded =
        [.. Rows.SelectMany(row => row.Phrases.Select(phrase => (new NearPattern(OcrFolding.Fold(phrase.Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal))), row)))];

    /// <summary>The topic that a folded heading without blanks names, or null; one edit in six letters is forgiven.</summary>
    public static GroundTopic? In(string foldedHeading)
    {
        foreach (var (pattern, topic) in Folded)
            if (foldedHeading.Contains(pattern.Text, StringComparison.Ordinal)) return topic;
        foreach (var (pattern, topic) in Folded)
            if (pattern.Length >= 12 && pattern.DistanceAnywhere(foldedHeading) <= pattern.Length / 6) return topic;
        return null;
    }

    public static GroundTopic? Of(Ground ground)
    {
        foreach (var row in Rows)
            if (row.Wob == ground.Code || row.Woo == ground.Code) return row;
        return null;
    }

    public static Ground GroundOf(GroundTopic topic, Regime regime) => GroundTable.Get(regime == Regime.Wob ? topic.Wob : topic.Woo);
}
