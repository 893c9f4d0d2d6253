using Lakwerk.Law;

namespace Lakwerk.Dossiers.Checks;

/// <summary>What a finding that was accepted said, for who reads the journal: the journal has its key only.</summary>
public static class FindingNames
{
    private static readonly Dictionary<string, Bilingual> Names = new(StringComparer.Ordinal)
    {
        ["refused-after-release"] = new("een openbaar gemaakt document nu wordt geweigerd", "a released document is now refused"),
        ["already-public-without-place"] = new("van een reeds openbaar document de vindplaats ontbreekt", "an already public document lacks its place"),
        ["residual-text-disclosed"] = new("de brief tekst weergeeft uit een document dat niet openbaar is", "the letter quotes a document that is not public"),
        ["same-file-twice"] = new("hetzelfde bestand er meer dan eens in staat", "the same file stands in it more than once"),
        ["duplicate-with-marks"] = new("een dubbel document eigen lakken of gronden heeft", "a duplicate has marks or grounds of its own"),
        ["document-after-request"] = new("een document van na de ontvangst van het verzoek is", "a document is from after the request was received"),
        ["suggestions-open"] = new("er suggesties niet zijn beoordeeld", "there are suggestions that nobody judged"),
        ["inventory-follows-marks"] = new("de openbare inventaris een grond heeft in plaats van woorden", "the public inventory has a ground in the place of words"),
        ["regimes-side-by-side"] = new("gronden van de wet naast een ander regime staan", "grounds of the act stand beside another regime"),
        ["five-years-undated"] = new("van een document zonder datum niet blijkt of het ouder is dan vijf jaar", "of a document without a date nobody can tell whether it is more than five years old"),
        ["motivation-unused"] = new("een gemotiveerde grond nergens is toegepast", "a motivated ground is used nowhere"),
        ["reference-variants"] = new("het kenmerk in varianten voorkomt", "the reference occurs in variants"),
        ["reference-shared"] = new("een ander dossier hetzelfde kenmerk heeft", "another dossier has the same reference"),
        ["nothing-found"] = new("de inventaris geen enkel document heeft", "the inventory has no documents at all"),
        ["views-not-asked"] = new("een derde-belanghebbende niet om een zienswijze is gevraagd", "a third party was not asked for its views"),
        ["objector-not-suspended"] = new("de openbaarmaking niet wacht op wie bezwaar maakt", "disclosure does not wait for whoever objects"),
        ["clock-suspension-late"] = new("een opschorting na de beslistermijn kwam en geen gevolg heeft", "a suspension came after the term and has no effect"),
    };

    private static readonly Bilingual Clock = new("het verloop van de termijn vragen oproept", "the course of the term raises questions");

    private static readonly Bilingual Other = new("een controle iets opmerkte", "a check noticed something");

    /// <summary>To follow "the finding that".</summary>
    /// <param name="key">As <see cref="Finding.Key"/> gives it.</param>
    public static Bilingual Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var code = key.Split(':', '@')[0];
        return Names.TryGetValue(code, out var name) ? name : code.StartsWith("clock-", StringComparison.Ordinal) ? Clock : Other;
    }
}
