using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using static Lakwerk.Law.Grounds.GroundStrength;

namespace Lakwerk.Law.Grounds;

/// <summary>
/// The grounds of both acts. Names are our own words; the text of the law is one click away
/// (<see cref="Regimes.AddressOf"/>). The last column marks the grounds of Woo 5.3, the five-year rule.
/// </summary>
public static class GroundTable
{
    private const bool FiveYears = true;

    private static readonly Ground[] Rows =
    [
        // Wet open overheid
        Woo("5.1.1.a", Absolute, "Eenheid van de Kroon", "Unity of the Crown"),
        Woo("5.1.1.b", Absolute, "Veiligheid van de Staat", "Security of the State"),
        Woo("5.1.1.c", Absolute, "Vertrouwelijk verstrekte bedrijfs- en fabricagegegevens", "Business and manufacturing data given in confidence"),
        Woo("5.1.1.d", Absolute, "Bijzondere en strafrechtelijke persoonsgegevens", "Special categories of personal data and criminal records"),
        Woo("5.1.1.e", Absolute, "Nationale identificatienummers", "National identification numbers"),
        Woo("5.1.2.a", Relative, "Internationale betrekkingen", "International relations", FiveYears),
        Woo("5.1.2.b", Relative, "Economische of financiële belangen van de overheid", "Economic or financial interests of public bodies", FiveYears),
        Woo("5.1.2.c", Relative, "Opsporing en vervolging van strafbare feiten", "Investigation and prosecution of offences", FiveYears),
        Woo("5.1.2.d", Relative, "Inspectie, controle en toezicht", "Inspection, audit and supervision", FiveYears),
        Woo("5.1.2.e", Relative, "Persoonlijke levenssfeer", "Privacy", FiveYears),
        Woo("5.1.2.f", Relative, "Overige concurrentiegevoelige bedrijfs- en fabricagegegevens", "Other commercially sensitive data", FiveYears),
        Woo("5.1.2.g", Relative, "Bescherming van het milieu", "Protection of the environment", FiveYears),
        Woo("5.1.2.h", Relative, "Beveiliging van personen en bedrijven, voorkomen van sabotage", "Security of persons and companies, prevention of sabotage", FiveYears),
        Woo("5.1.2.i", Relative, "Goed functioneren van de Staat en andere overheden", "Proper functioning of the State and other public bodies", FiveYears),
        Woo("5.1.4", Temporary, "Eerste kennisneming door de geadresseerde", "First sight for the addressee"),
        Woo("5.1.5", Exceptional, "Onevenredige benadeling van een ander belang", "Disproportionate harm to another interest", FiveYears),
        Woo("5.2.1", OwnRegime, "Persoonlijke beleidsopvattingen in een stuk voor intern beraad", "Personal policy opinions in a document for internal deliberation", FiveYears),
        Woo("5.4", Temporary, "Informatie van een (in)formateur", "Information held by a cabinet (in)formateur"),
        Woo("5.4a", Absolute, "Ambtelijke bijstand aan volksvertegenwoordigers", "Official assistance to members of a representative body"),
        Woo("5.1.3", Provision, "Uitdrukkelijke motivering van een relatieve grond", "Explicit reasons for a relative ground"),
        Woo("5.1.6", Provision, "Bedrijfsgegevens die milieu-informatie zijn", "Business data that is environmental information"),
        Woo("5.1.7", Provision, "Uitstoot in het milieu", "Emissions into the environment"),
        Woo("5.2.2", Provision, "Opvattingen in niet tot personen herleidbare vorm", "Opinions in a form that leads to nobody"),
        Woo("5.2.3", Provision, "Opvattingen bij formele bestuurlijke besluitvorming", "Opinions in formal decision-making by an administrator"),
        Woo("5.2.4", Provision, "Opvattingen in milieu-informatie", "Opinions in environmental information"),
        Woo("5.3", Provision, "Informatie ouder dan vijf jaar", "Information more than five years old"),
        Woo("5.5", Provision, "Gegevens over de verzoeker zelf", "Data about the requester"),
        Woo("5.6", Provision, "Verstrekking aan de verzoeker om klemmende redenen", "Disclosure to the requester for compelling reasons"),
        Woo("5.7", Provision, "Toegang voor onderzoek", "Access for research"),

        // Wet openbaarheid van bestuur
        Wob("10.1.a", Absolute, "Eenheid van de Kroon", "Unity of the Crown"),
        Wob("10.1.b", Absolute, "Veiligheid van de Staat", "Security of the State"),
        Wob("10.1.c", Absolute, "Vertrouwelijk verstrekte bedrijfs- en fabricagegegevens", "Business and manufacturing data given in confidence"),
        Wob("10.1.d", Absolute, "Bijzondere persoonsgegevens", "Special categories of personal data"),
        Wob("10.2.a", Relative, "Internationale betrekkingen", "International relations"),
        Wob("10.2.b", Relative, "Economische of financiële belangen van de overheid", "Economic or financial interests of public bodies"),
        Wob("10.2.c", Relative, "Opsporing en vervolging van strafbare feiten", "Investigation and prosecution of offences"),
        Wob("10.2.d", Relative, "Inspectie, controle en toezicht", "Inspection, audit and supervision"),
        Wob("10.2.e", Relative, "Persoonlijke levenssfeer", "Privacy"),
        Wob("10.2.f", Temporary, "Eerste kennisneming door de geadresseerde", "First sight for the addressee"),
        Wob("10.2.g", Relative, "Onevenredige bevoordeling of benadeling", "Disproportionate advantage or harm"),
        Wob("10.7.a", Relative, "Bescherming van het milieu", "Protection of the environment"),
        Wob("10.7.b", Relative, "Beveiliging van bedrijven, voorkomen van sabotage", "Security of companies, prevention of sabotage"),
        Wob("11.1", OwnRegime, "Persoonlijke beleidsopvattingen in een stuk voor intern beraad", "Personal policy opinions in a document for internal deliberation"),
        Wob("10.3", Provision, "Instemming met openbaarmaking", "Consent to disclosure"),
        Wob("10.4", Provision, "Uitstoot in het milieu en bedrijfsgegevens", "Emissions into the environment and business data"),
        Wob("10.5", Provision, "Milieu-informatie over vertrouwelijke handelingen", "Environmental information about confidential acts"),
        Wob("10.6", Provision, "Geen benadelingsgrond voor milieu-informatie", "No ground of harm for environmental information"),
        Wob("10.8", Provision, "Milieu-informatie: weging van uitstoot", "Environmental information: weighing emissions"),
        Wob("11.2", Provision, "Opvattingen in niet tot personen herleidbare vorm", "Opinions in a form that leads to nobody"),
        Wob("11.3", Provision, "Opvattingen in adviezen van een adviescommissie", "Opinions in advice of an advisory committee"),
        Wob("11.4", Provision, "Opvattingen in milieu-informatie", "Opinions in environmental information"),
    ];

    private static readonly FrozenDictionary<string, Ground> ByCode = Rows.ToFrozenDictionary(g => g.Code, StringComparer.Ordinal);

    public static IReadOnlyList<Ground> All => Rows;

    public static IEnumerable<Ground> Of(Regime regime) => Rows.Where(g => g.Regime == regime && g.Refuses);

    /// <summary>Looks a canonical code up; anything else goes through <see cref="GroundParser"/>.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out Ground? ground) => ByCode.TryGetValue(code, out ground);

    public static Ground Get(string code) =>
        ByCode.TryGetValue(code, out var ground) ? ground : throw new ArgumentException($"'{code}' is no ground of the Wob or the Woo.", nameof(code));

    private static Ground Woo(string code, GroundStrength strength, string dutch, string english, bool fiveYears = false) =>
        new(code, Regime.Woo, strength, new Bilingual(dutch, english), fiveYears);

    private static Ground Wob(string code, GroundStrength strength, string dutch, string english) =>
        new(code, Regime.Wob, strength, new Bilingual(dutch, english), false);
}
