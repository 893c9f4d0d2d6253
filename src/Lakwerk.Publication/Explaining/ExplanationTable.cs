using System.Collections.Frozen;

namespace Lakwerk.Publication.Explaining;

/// <summary>What lies under a box and why, in plain Dutch. Grounds of the Wob that say the same as one of the Woo share its words.</summary>
internal static class ExplanationTable
{
    private static readonly (string[] Codes, string Covered, string Because)[] Rows =
    [
        (["5.1.1.a", "10.1.a"], "Iets waaruit blijkt wat de Koning en de ministers met elkaar bespraken, of waarover zij het niet eens waren.",
            "De regering spreekt naar buiten met één stem. Daarom blijft het gesprek tussen Koning en ministers vertrouwelijk."),
        (["5.1.1.b", "10.1.b"], "Informatie die de veiligheid van Nederland in gevaar kan brengen.",
            "Wie het land kwaad wil doen, zou er zijn voordeel mee kunnen doen."),
        (["5.1.1.c", "10.1.c"], "Gegevens over hoe een bedrijf werkt of iets maakt, die het bedrijf in vertrouwen aan de overheid gaf.",
            "Bedrijven moeten zulke gegevens veilig met de overheid kunnen delen, zonder dat concurrenten meelezen."),
        (["5.1.1.d", "10.1.d"], "Gevoelige gegevens over een persoon, zoals gezondheid, geloof, afkomst of een strafblad.",
            "De wet beschermt deze gegevens extra, omdat openbaarmaking iemand ernstig kan schaden."),
        (["5.1.1.e"], "Een nummer dat bij één persoon hoort, zoals een burgerservicenummer.",
            "Met zo'n nummer kan iemand anders zich als die persoon voordoen."),
        (["5.1.2.a", "10.2.a"], "Iets wat de verhouding met een ander land of een internationale organisatie kan schaden.",
            "Andere landen delen minder met Nederland als het hier op straat komt te liggen."),
        (["5.1.2.b", "10.2.b"], "Iets waardoor de overheid geld kan verliezen, zoals de grens bij een onderhandeling.",
            "Wie aan de andere kant van de tafel zit, zou anders weten hoe ver de overheid wil gaan."),
        (["5.1.2.c", "10.2.c"], "Informatie over het opsporen of vervolgen van misdrijven.",
            "Verdachten zouden anders kunnen zien hoe de politie en het Openbaar Ministerie werken."),
        (["5.1.2.d", "10.2.d"], "Informatie over hoe de overheid controleert of toezicht houdt.",
            "Wie gecontroleerd wordt, zou anders weten waar wel en waar niet op wordt gelet."),
        (["5.1.2.e", "10.2.e"], "Een naam, een adres, een telefoonnummer of iets anders waaraan een persoon te herkennen is.",
            "Wat hier eenmaal staat, kan iedereen voor altijd vinden. Mensen die niet door hun werk bekend zijn, worden daartegen beschermd."),
        (["5.1.2.f"], "Gegevens over een bedrijf die concurrenten kunnen gebruiken, en die het bedrijf niet in vertrouwen gaf.",
            "Openbaarmaking zou het bedrijf een achterstand geven op anderen."),
        (["5.1.2.g", "10.7.a"], "Informatie die de natuur kan schaden, zoals de plek van een zeldzaam nest.",
            "Als iedereen het weet, kan wat beschermd moet worden juist verdwijnen."),
        (["5.1.2.h", "10.7.b"], "Informatie over hoe een persoon, gebouw of systeem is beveiligd.",
            "Wie kwaad wil, zou er een zwakke plek in kunnen vinden."),
        (["5.1.2.i"], "Iets waardoor de overheid haar werk niet goed meer zou kunnen doen.",
            "Soms werkt een overheidsdienst alleen als een werkwijze, een gesprek of een nummer niet bij iedereen bekend is."),
        (["5.1.4", "10.2.f"], "Informatie die eerst de persoon moet bereiken voor wie zij bedoeld is.",
            "Het is netjes dat die persoon het niet uit de krant hoort. Dit is uitstel: later wordt het wel openbaar."),
        (["5.1.5"], "Iets wat een ander onevenredig zou schaden, om een reden die de wet niet apart noemt.",
            "Deze grond is een uitzondering. Het besluit legt uit waarom de schade zo groot is."),
        (["10.2.g"], "Iets wat iemand onevenredig zou helpen of schaden.",
            "Het besluit legt uit om wie het gaat en wat er mis zou gaan."),
        (["5.2.1", "11.1"], "De mening of het advies van een ambtenaar of bestuurder, uit een stuk dat voor intern overleg is gemaakt.",
            "Wie meedenkt over een plan, moet vrij kunnen zeggen wat hij vindt. Feiten, cijfers en gevolgen vallen hier niet onder."),
        (["5.4"], "Informatie uit de vorming van een nieuw kabinet.",
            "Zolang de onderhandelingen lopen, blijven de stukken van de (in)formateur dicht."),
        (["5.4a"], "Hulp van een ambtenaar aan een volksvertegenwoordiger.",
            "Een volksvertegenwoordiger moet om hulp kunnen vragen zonder dat anderen kunnen meelezen."),
        (["buiten scope"], "Een stuk tekst dat over iets anders gaat dan waar om gevraagd is.",
            "Wie om informatie vraagt, krijgt alles over zijn vraag. Wat daarbuiten valt, is niet beoordeeld en zegt niets over geheimhouding."),
        (["reeds openbaar"], "Iets wat al openbaar is.", "Het staat al ergens waar iedereen het kan lezen. De verwijzing staat bij het document."),
        (["dubbel"], "Een document dat hetzelfde is als een ander in de lijst.", "Het andere exemplaar is beoordeeld; bij dit document staat welk dat is."),
        (["wbni"], "Informatie over een digitaal incident of een zwakke plek in een systeem.", "Een andere wet, over de beveiliging van netwerken, regelt dat dit vertrouwelijk blijft."),
        (["wgmc 9.6"], "Informatie over een digitaal incident die een organisatie vertrouwelijk heeft gemeld.", "Een andere wet, over het melden van zulke incidenten, regelt dat dit vertrouwelijk blijft."),
        (["wiv"], "Informatie van of over de inlichtingendiensten.", "Een andere wet regelt wat daarvan openbaar mag worden."),
    ];

    public static FrozenDictionary<string, (string Covered, string Because)> ByCode { get; } =
        Rows.SelectMany(row => row.Codes.Select(code => (Code: code, row.Covered, row.Because))).ToFrozenDictionary(row => row.Code, row => (row.Covered, row.Because), StringComparer.Ordinal);
}
