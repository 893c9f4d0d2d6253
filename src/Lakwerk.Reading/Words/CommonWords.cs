using System.Collections.Frozen;

namespace Lakwerk.Reading.Words;

/// <summary>
/// Words that stand in any Dutch letter. In a scan they tell where a blank was lost between two words, and what a short word was
/// before recognition spoiled it.
/// </summary>
internal static class CommonWords
{
    /// <summary>Articles, pronouns, prepositions and the like, with which no compound is made.</summary>
    private static readonly string[] Small = Split("""
        de het een en of maar want dus als dat die dit deze alle geen wie wat waar er hier daar ook nog niet geen wel al reeds zeer meer minder veel weinig
        ik u uw wij we ons onze mij mijn zij ze hij hem haar hun zich men
        in op van met te tot aan om bij naar uit over onder door voor na per via tegen tussen binnen buiten zonder sinds vanaf volgens wegens namens tijdens krachtens ingevolge
        is ben zijn was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kunt kunnen kon zal zult zullen zou zouden mag mogen moet moeten wil wilt willen
        """);

    private static readonly string[] Table = [.. Small, .. Split("""
        ga gaat gaan doe doet doen maak maakt maken staat staan stond stonden vindt vinden vind krijgt krijgen kregen kreeg geeft geven gaf gaven zie ziet zien vraagt vragen vroeg gevraagd
        weigert stelt stellen stuurt sturen stuurde gestuurd zendt zenden gezonden neemt nemen genomen bevat bevatten betreft betreffen betreffende valt vallen gaf geldt gelden blijft blijven bleef
        besluit besluiten besloten beslist beslissen weegt wegen zwaarder schaadt schaden leidt leiden bekend bekendmaking dag dagen week weken maand maanden jaar jaren
        daarom omdat doordat zodat hierin hierop hiervan hierover hierbij hierna hieronder daarin daarop daarvan daarover daarbij daarna waarin waarop waarvan waarover waarbij waarom welke welk
        eerste tweede derde vierde vijfde zesde lid leden artikel aanhef onderdeel sub grond gronden wet
        alle geheel deels gedeeltelijk helemaal nummer nummers document documenten stuk stukken bijlage lijst
        verzoek brief bericht termijn ontvangst ontvangen bevestigd verdaagd verlengd opgeschort gebreke gesteld beroep bezwaar zienswijze zienswijzen uitspraak rechtbank
        gemeente provincie waterschap ministerie college bestuur minister burgemeester wethouders dagelijks namens deze dezen hoogachtend vriendelijke groet geachte heer mevrouw
        vonden gevonden troffen aangetroffen laten weten langer nodig nemen tijdig dezelfde diezelfde behandeld behandelen kenmerk onderwerp datum excuses vertraging
        openbaar openbaarmaking openbaarheid belang belangen informatie gegevens namen persoonlijke levenssfeer
        januari februari maart april mei juni juli augustus september oktober november december
        twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig
        """)];

    private static readonly FrozenSet<string> Words = Table.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SmallWords = Small.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallSpan = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Span = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>By what is left when everything that recognition confuses is one; words that then look alike are left out.</summary>
    private static readonly FrozenDictionary<string, string> ByBlur = Table.Distinct().GroupBy(Blur).Where(words => words.Count() == 1).ToFrozenDictionary(words => words.Key, words => words.First(), StringComparer.Ordinal);

    public static bool Contains(ReadOnlySpan<char> word) => Span.Contains(word);

    public static IReadOnlyList<string> All => Table;

    /// <summary>A word of the grammar of any sentence, of which no compound is made.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => SmallSpan.Contains(word);

    /// <summary>The one common word that looks like this one, or null.</summary>
    public static string? Lookalike(string word) => ByBlur.GetValueOrDefault(Blur(word));

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Blur(string word)
    {
        var folded = OcrFolding.Fold(word);
        return string.Create(folded.Length, folded, static (blurred, letters) =>
        {
            for (var i = 0; i < blurred.Length; i++)
                blurred[i] = letters[i] switch { 'c' => 'e', 'u' or 'r' or 'v' or 'y' or 'h' => 'n', 'f' => 't', 'q' => 'g', var same => same };
        });
    }
}
