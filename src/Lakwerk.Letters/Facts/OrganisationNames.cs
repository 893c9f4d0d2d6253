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

    /// <summary>First words of bodies that are more than one person.</summary>
    private static readonly FrozenSet<string> Colleges = Words(
        "college", "gedeputeerde", "provinciale", "dagelijks", "algemeen", "bestuur", "raad", "gemeenteraad", "ministerraad", "commissie", "kiesraad", "gemeente", "provincie", "waterschap", "hoogheemraadschap",
        "wetterskip", "presidium");

    private static readonly string[] Articles = ["de ", "het "];

    private static readonly string[] HigherCourts = ["Afdeling bestuursrechtspraak", "Raad van State", "Centrale Raad van Beroep", "College van Beroep", "Hoge Raad", "gerechtshof"];

    /// <summary>With the article that the name takes; a name that we do not know, or that takes none, as it is.</summary>
    public static string WithArticle(string name)
    {
        var trimmed = Lowered(name.Trim());
        var end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? trimmed : trimmed[..end];
        return Neuter.Contains(first) ? $"het {trimmed}" : Common.Contains(first) ? $"de {trimmed}" : trimmed;
    }

    /// <summary>A court is no proper name: <c>de rechtbank Amsterdam</c>.</summary>
    private static string Lowered(string name) => name.StartsWith("Rechtbank ", StringComparison.Ordinal) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>Whether it decides as a group of people, and says "wij".</summary>
    public static bool IsCollege(string name)
    {
        var words = WithoutArticle(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Colleges.Contains(words[0]) || name.Contains("burgemeester en wethouders", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether two names mean the same body: the article and capitals do not matter.</summary>
    public static bool AreSame(string one, string other) => string.Equals(WithoutArticle(one), WithoutArticle(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A court against whose rulings there is no appeal, or that hears appeals against other courts.</summary>
    public static bool IsHigherCourt(string name) => HigherCourts.Any(c => name.Contains(c, StringComparison.OrdinalIgnoreCase));

    private static string WithoutArticle(string name)
    {
        var trimmed = name.Trim();
        return Articles.FirstOrDefault(a => trimmed.StartsWith(a, StringComparison.OrdinalIgnoreCase)) is { } article ? trimmed[article.Length..].TrimStart() : trimmed;
    }

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
