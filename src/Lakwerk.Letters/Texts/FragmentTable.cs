using System.Collections.Frozen;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Texts;

/// <summary>
/// Every text of the library with the facts that it may name beside those that all may name. A text that is not here is never
/// used, so it is refused when it is loaded; so is a slot that would stay empty.
/// </summary>
internal static class FragmentTable
{
    private static readonly string[] CommonSlots =
    [
        "wet", "wet voluit", "onderwerp", "kenmerk", "bestuursorgaan", "verzoeker", "datum brief", "datum verzoek", "datum ontvangst",
        "plaats van publicatie", "contactgegevens", .. ArticleTable.All.Select(r => r.Slot),
    ];

    private static readonly string[] GroundParts = ["kop", "wet", "overweging"];

    private static readonly (string File, string[] Rows)[] Rows =
    [
        ("besluit",
        [
            "onderwerp", "onderwerp deelbesluit", "deelbesluit: documenten", "verzoek", "verzoek van voor de woo", "onderdelen: onderdeel", "wettelijk kader: bijlage wet",
            "inventarisatie: aantal documenten, bijlage inventaris, zoekslag", "inventarisatie lijsten: aantal documenten, aantal lijsten, lijst, zoekslag",
            "inventarisatie niets", "zoekslag: beschrijving van de zoekslag", "zoekslag zin", "dubbele documenten: documenten", "antwoord per onderdeel: onderdeel en antwoord",
            "besluit: beslissing", "besluit niets", "beslissing openbaar: documenten", "beslissing deels openbaar: documenten",
            "beslissing niet openbaar: documenten", "beslissing niet openbaar alle: documenten", "beslissing reeds openbaar: documenten", "buiten reikwijdte: documenten",
            "andere wet: documenten, naam andere wet, aanduiding, vindplaats andere wet", "geheel openbaar: documenten", "reeds openbaar kop",
            "reeds openbaar: documenten", "reeds openbare passages: documenten",
            "reeds openbaar vindplaats: document en vindplaats", "gehele weigering: documenten, document en reden", "gehele weigering reden: documenten, reden", "overwegingen woo", "overwegingen wob",
            "milieu: documenten", "resterende tekst: documenten", "resterende tekst document: documenten, tekst", "openbaarmaking: bijlage documenten, plaats documenten, nog niet verstrekt",
            "openbaarmaking niets", "openbaarmaking later", "openbaarmaking uitgesteld: documenten, datum verstrekking", "afschrift", "afschrift verzoeker",
            "bezwaar: onderwerp brief, adres voor bezwaar, bezwaarwebsite",
        ]),
        ("procedure",
        [
            "kop", "ontvangstbevestiging: datum, kenmerk brief", "verdaging: datum, duur, kenmerk brief", "verdaging zonder gevolg: datum", "opschorting met instemming: datum, tot, kenmerk brief",
            "opschorting onvolledig: datum, tot, kenmerk brief", "opschorting vertraging verzoeker: datum, tot", "opschorting overmacht: datum, tot", "afspraak: datum",
            "precisering gevraagd: datum, kenmerk brief", "precisering ontvangen: datum", "zienswijze gevraagd: datum, aantal derden", "zienswijze ook gevraagd: datum, aantal derden", "zienswijze opschorting", "zienswijze ontvangen: datum, aantal zienswijzen",
            "ingebrekestelling: datum, opnieuw", "ingebrekestelling te vroeg: datum, einde termijn, opnieuw", "beroep: datum, opnieuw", "uitspraak: rechter, datum, uw beroep, datum beroep, kenmerk uitspraak, uitkomst",
            "opdracht: datum, tot, bedrag, maximum", "op tijd: einde termijn", "te laat: einde termijn, duur", "doorzending kop", "doorzending: datum, orgaan, kenmerk brief, deel",
        ]),
        ("motivering",
        [
            "kop", "toepassing: documenten", "inhoud: inhoud", "schade: schade", "afweging: afweging", "slot absoluut", "slot relatief", "slot uitzonderlijk",
            "intern beraad: documenten, intern beraad", "intern beraad zin: documenten", "opvattingen: inhoud", "opvattingen zin", "feiten", "niet herleidbaar: reden",
            "niet herleidbaar zin", "vijf jaar: documenten, reden", "vijf jaar zin: documenten", "uitstel: tot", "uitstel onbepaald",
        ]),
        ("zienswijzen",
        [
            "kop: aantal derden", "geen zienswijze: derde, documenten", "geen bedenkingen: derde, documenten", "bedenkingen: derde, documenten, samenvatting",
            "gevolgd: nummer, reden", "niet gevolgd: nummer, reden", "onbeslist: documenten, oordeel over de zienswijze",
        ]),
        ("slot",
        [
            "aanhef: aanspreekvorm", "aanhef onbekend", "ondertekening: ondertekenaar orgaan", "namens", "naam: naam ondertekenaar, functie ondertekenaar",
            "bijlage wet: bijlage wet", "bijlage inventaris: nummer, titel", "bijlage documenten: nummer, titel", "onderwerp inventaris",
        ]),
        ("brieven",
        [
            "ontvangst onderwerp", "ontvangst", "ontvangst onderdelen: onderdeel", "ontvangst termijn: einde termijn, langste verdaging", "ontvangst termijn verstreken: einde termijn", "ontvangst omvang",
            "ontvangst vervolg", "vragen", "verdaging onderwerp", "verdaging: einde eerste termijn, duur, einde termijn", "verdaging reden: reden van de verdaging",
            "opschorting onderwerp", "opschorting met instemming: datum, tot", "opschorting onvolledig: datum, tot, wat moet worden aangevuld",
            "opschorting vertraging verzoeker: datum, tot, welke omstandigheid", "opschorting overmacht: datum, tot, welke omstandigheid",
            "opschorting precisering: datum, tot, wat moet worden gepreciseerd", "opschorting zienswijze: datum, tot, aantal derden", "opschorting gevolg: einde termijn",
            "opschorting gevolg onbekend: resterende dagen", "hervatting onderwerp", "hervatting: datum, tot, artikel hervatting, reden van de opschorting, einde termijn",
            "hervatting verstreken: datum, tot, artikel hervatting, reden van de opschorting, einde termijn", "hervatting zienswijze", "hervatting instemming", "hervatting aanvulling",
            "hervatting precisering", "hervatting vertraging", "hervatting overmacht", "doorzending onderwerp",
            "doorzending: datum, orgaan, kenmerk brief, deel", "doorzending rest: einde termijn", "doorzending rest verstreken: einde termijn", "doorzending rest besloten: datum besluit", "doorzendbrief onderwerp", "doorzendbrief aanhef",
            "doorzendbrief: datum, orgaan, kenmerk brief, deel", "zienswijze onderwerp", "zienswijze aanhef", "zienswijze", "zienswijze documenten", "zienswijze hoe: tot, aanduiding", "zienswijze aanduiding",
            "zienswijze gevolg",
        ]),
        ("vervolg",
        [
            "aanvullend onderwerp", "aanvullend: datum vorig besluit, datum eerste besluit, datum beslissing op bezwaar, aanleiding", "uitspraken", "wettelijk kader: bijlage wet", "wettelijk kader gewijzigd: bijlage wet",
            "aanvullend besluit: datum vorig besluit, wijziging, bijlage inventaris, plaats inventaris",
            "aanvullend besluit na bezwaar: datum vorig besluit, datum eerste besluit, wijziging, bijlage inventaris, plaats inventaris", "aanvullend ongewijzigd: datum vorig besluit", "wijziging oordeel: nummer, was, wordt",
            "wijziging passages: nummer, oordeel, alsnog openbaar, alsnog geweigerd, andere grond", "wijziging gronden: nummer, oordeel, gronden",
            "wijziging nieuw: nummer, wordt", "wijziging vervallen: nummer", "passages: aantal", "bezwaar onderwerp", "bezwaar onderwerp derde",
            "bezwaar: datum vorig besluit, datum bezwaar", "bezwaar derde: datum vorig besluit, datum bezwaar", "bezwaar op tijd",
            "bezwaar te laat: einde bezwaartermijn, oordeel over de termijnoverschrijding", "bezwaar te laat zin: einde bezwaartermijn",
            "bezwaar commissie: strekking van het advies", "bezwaar commissie zin", "bezwaar termijn: einde termijn", "bezwaar termijn verstreken: einde termijn, duur",
            "bezwaar gronden", "bezwaar samenvatting: samenvatting van het bezwaar", "bezwaar samenvatting zin", "bezwaar reactie: reactie op het bezwaar", "bezwaar reactie zin", "heroverweging",
            "bezwaar gegrond: datum vorig besluit, wijziging, bijlage inventaris, plaats inventaris", "bezwaar geheel gegrond: datum vorig besluit, wijziging, bijlage inventaris, plaats inventaris",
            "bezwaar gegrond in stand: datum vorig besluit", "bezwaar ongegrond: datum vorig besluit", "bezwaar niet-ontvankelijk: datum vorig besluit", "bezwaar onbeslist: oordeel over het bezwaar",
            "beroep: rechtbank, onderwerp brief", "hoger beroep: hogere rechter, onderwerp brief",
        ]),
    ];

    private static readonly FrozenDictionary<string, string[]> SlotsByName = Rows.SelectMany(f => f.Rows.Select(r => Parse(f.File, r))).ToFrozenDictionary(r => r.Name, r => r.Slots);

    /// <summary>Names of the texts that every letter relies on; each style must have them all.</summary>
    public static IEnumerable<string> Names => SlotsByName.Keys;

    /// <exception cref="LetterException">The text is unknown, empty, or names a fact that it cannot have.</exception>
    public static void Check(Fragment fragment)
    {
        var own = Slots(fragment);
        if (fragment.Lines.IsEmpty)
            throw LetterException.Of($"{fragment.Place}: '{fragment.Name}' is leeg.", $"{fragment.Place}: '{fragment.Name}' is empty.");
        foreach (var slot in fragment.Lines.SelectMany(l => l.Slots))
            if (!own.Contains(slot) && !CommonSlots.Contains(slot))
                throw LetterException.Of(
                    $"{fragment.Place}: '{fragment.Name}' kent geen {{{slot}}}; wel: {string.Join(", ", own.Concat(CommonSlots.Take(11)))} en de artikelen.",
                    $"{fragment.Place}: '{fragment.Name}' knows no {{{slot}}}; it knows {string.Join(", ", own.Concat(CommonSlots.Take(11)))} and the articles.");
    }

    private static string[] Slots(Fragment fragment)
    {
        if (SlotsByName.TryGetValue(fragment.Name, out var slots))
            return slots;
        if (fragment.Name.Split('/') is ["gronden", var code, var part] && GroundTable.TryGet(code, out _) && GroundParts.Contains(part))
            return ["artikel", "documenten"];
        throw LetterException.Of($"{fragment.Place}: een tekst '{fragment.Name}' bestaat niet.", $"{fragment.Place}: there is no text '{fragment.Name}'.");
    }

    private static (string Name, string[] Slots) Parse(string file, string row)
    {
        var colon = row.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ($"{file}/{row}", []) : ($"{file}/{row[..colon]}", row[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries));
    }
}
