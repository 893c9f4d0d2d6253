namespace Lakwerk.Reading.Words;

/// <summary>
/// The words on which the grammar of decisions turns, and neighbours of them that must not be mended into them. A word that
/// is here as it stands is sound.
/// </summary>
internal static class LexiconTable
{
    /// <summary>Words that a damaged word may be mended into.</summary>
    public static string[] Anchors { get; } = Split("""
        januari februari maart april juni juli augustus september oktober november december
        document documenten documentnummer documentnummers nummer nummers stuk stukken bijlage bijlagen inventarislijst inventarislijsten inventaris
        alle allen behoudens behalve uitzondering uitgezonderd overige resterende genoemde genummerd
        artikel artikelen eerste tweede derde vierde vijfde zesde zevende achtste lid aanhef onder onderdeel
        openbaar openbare openbaarheid openbaarmaking openbaarmaken gedeeltelijk deels geheel volledig integraal integrale reeds
        weigering weigeren geweigerd weiger weigeringsgrond weigeringsgronden uitzonderingsgrond uitzonderingsgronden buiten reikwijdte
        verzoek verzoeken verzocht verzoekt brief e-mail e-mailbericht ontvangen ontvangst bevestigd ontvangstbevestiging verdaagd verdaging verdagen
        beslistermijn termijn opgeschort opschorting opschorten gebreke gesteld ingebrekestelling ingebrekegesteld ingebrekestellingen
        beroep beroepschrift beroepsschrift uitspraak rechtbank overgedragen doorgezonden doorgestuurd doorgeleid zienswijze zienswijzen
        kenmerk onderwerp datum betreft totaal aangetroffen geïnventariseerd bezwaar bezwaarschrift weken gesprek overleg
        minister ministers ministerie staatssecretaris namens hoogachtend persoonlijke levenssfeer beleidsopvattingen intern beraad
        onevenredige benadeling bevoordeling veiligheid internationale betrekkingen opsporing vervolging inspectie controle toezicht
        economische financiële belangen belang bedrijfs fabricagegegevens concurrentiegevoelige functioneren sabotage beveiliging
        geadresseerde resteert informatie besluit besloten besluiten overwegingen motivering wettelijk kader procedure
        bijzondere strafrechtelijke persoonsgegevens identificatienummers eenheid kroon milieu
        justitie veiligheid binnenlandse buitenlandse zaken koninkrijksrelaties klimaat volksgezondheid welzijn infrastructuur waterstaat
        onderwijs cultuur wetenschap sociale werkgelegenheid defensie landbouw natuur voedselkwaliteit burgemeester wethouders college gedeputeerde provincie waterschap
        kamerstuk kamerstukken binnen werking wbni wgmc wet september geplaatst gepubliceerd
        verslag notulen vastgesteld vaststellen wijzigingen omschrijving vergaderdatum vergaderplaats schriftelijke rondvraag afwezig aanwezig taskforce
        diezelfde dezelfde zaaknummer zaakkenmerk referentie verzonden dagtekening geïnformeerd informeren toegezegd heroverwegen verstrekken staten
        stemmen akkoord mandaat geconcludeerd afgesproken gevraagd
        """);

    /// <summary>Sound words that look like an anchor.</summary>
    public static string[] Neighbours { get; } = Split("""
        ander andere anders allen allemaal last lasten laatste documentatie documents nummering stukje bijdrage bijdragen
        artikelsgewijs deel delen deze dezen een eens gehele geheim geheime openbaren openbaart termijnen brieven briefing
        ontvangt ontvanger ontvangers bevestigt bevestigen bevestiging beroepen beroeps beroept berust berusten berustende verzoeker verzoekers verzoekende
        verzocht verzenden verzendt onderdelen onderlinge onderzoek onderhoud onderwerpen datums data betreffen betreffende totale totaalbedrag
        ministeries minister-president ministerraad ministeriële namen naam persoonlijk persoon personen persoons internet interne internationaal interieur
        benadeeld veilig economie financieel financiën belangrijk belanghebbende belanghebbenden belangen belangenafweging geheimhouding bedrijf bedrijven bedrijfsnaam
        functie functies beveiligd beveiligde resteren resterend besloot beslissen beslissing beslist besproken bespreken motie moties motivatie
        bijzonder bijzonderheden kern kenmerken kenmerkend maar maanden maand jaar jaren lijst lijsten stelt stellen gestelde gestelde verdachte vervolg vervolgens vervolgd
        uitzonderingen uitgezonden overlegd overleggen overleggen gesprekken gesprekspartners tweeде vierde weigert geleden gebruik gebrek gebreken bereik bereikt
        reeks reed reis dossier dossiers apparaat kaders procedures proces gemeld gemeente gemeenten leden lidstaat lidstaten weer week wekelijks
        openheid openlijk onderdelen verdrag verdragen vergaderen vragen gevraagde uw heeft beeld geldt geeft
        eenheden wettelijke informatief informeer informeert kopie kroon april controleren controles gecontroleerd milieus milieu-informatie
        beginnen winnen binden binnenland collega collegas natuurlijke natuurlijk provinciale wetten weten werken werkend zake zaak
        referenties geïnformeerde informeer heroverweging heroverweegt verstrekt verstrekking toegezonden toezegging straten stalen stapten
        verslagen versla vaststelling vastgestelde wijziging omschrijvingen aanwezige aanwezigen afwezigen stemming stem stemt stemden stammen remmen klemmen zwemmen akkoorden
        genoemd beoordeling beoordelingen ontvingen gelang overig overigens onevenredig strafrechtelijk concurrentiegevoelig blijken blijkt buigen mailbericht maken
        document-id reactie reacties onderscheid ondertekend ondertekenaar zienswijzeprocedure besluitvorming verzoekschrift verdaagt opgesteld opgestelde gegevens
        """);

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
