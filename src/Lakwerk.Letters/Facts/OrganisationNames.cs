using System.Collections.Frozen;

namespace Lakwerk.Letters.Facts;

/// <summary>Names of public bodies inside a sentence: <c>het Ministerie van Algemene Zaken</c>, <c>de Nationale Politie</c>, <c>Rijkswaterstaat</c>.</summary>
internal static class OrganisationNames
{
    private static readonly FrozenSet<string> Neuter = Words(
        "ministerie", "college", "dagelijks", "algemeen", "bestuur", "waterschap", "hoogheemraadschap", "wetterskip", "openbaar", "agentschap", "bureau", "centraal", "centrum",
        "fonds", "instituut", "kabinet", "kadaster", "nationaal", "nederlands", "planbureau", "presidium", "rijksinstituut", "secretariaat");

    private static readonly FrozenSet<string> Common = Words(
        "minister", "ministerraad", "staatssecretaris", "burgemeester", "gemeente", "gemeenteraad", "provincie", "politie", "nationale", "korpschef", "raad", "inspectie", "autoriteit", "commissie",
        "commissaris", "dienst", "belastingdienst", "rechtbank", "nederlandse", "algemene", "tweede", "eerste", "veiligheidsregio", "omgevingsdienst", "koninklijke", "directeur", "voorzitter",
        "griffier", "rijksdienst", "immigratie-", "sociale", "stichting", "universiteit", "kamer", "kiesraad", "ombudsman", "rekenkamer", "kansspelautoriteit", "afdeling", "directie");

    /// <summary>With the article that the name takes; a name that we do not know, or that takes none, as it is.</summary>
    public static string WithArticle(string name)
    {
        var trimmed = name.Trim();
        var end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? trimmed : trimmed[..end];
        return Neuter.Contains(first) ? $"het {trimmed}" : Common.Contains(first) ? $"de {trimmed}" : trimmed;
    }

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
