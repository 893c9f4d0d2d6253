using System.Collections.Frozen;

namespace Lakwerk.Letters.Composing;

/// <summary>
/// Text that an official wrote, put among ours. Whole sentences stand by themselves; anything else becomes part of a sentence
/// from the library. "Namen van medewerkers." has a capital and a stop and is still no sentence: what makes one is a verb.
/// </summary>
internal static class FreeText
{
    private static readonly char[] WordEnds = [' ', ',', ';', ':', '.', '!', '?', '(', ')', '\n', '\t'];

    /// <summary>Finite verbs that officials' reasons are made with; a sentence without any of them is rare, a phrase with one rarer.</summary>
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
    [
        "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "kan", "kunnen", "kon", "konden", "zou", "zouden", "zal", "zullen",
        "moet", "moeten", "mag", "mogen", "wil", "willen", "gaat", "gaan", "geeft", "geven", "staat", "staan", "bevat", "bevatten", "betreft", "betreffen", "weegt", "wegen", "maakt",
        "maken", "schaadt", "schaden", "raakt", "raken", "leidt", "leiden", "blijft", "blijven", "komt", "komen", "blijkt", "volgt", "horen", "hoort", "treedt", "treden", "ontstaat",
        "bestaat", "bestaan", "dient", "dienen", "krijgt", "krijgen", "brengt", "brengen", "ziet", "zien", "houdt", "houden", "geldt", "gelden", "biedt", "bieden", "verstoort", "belemmert",
        "ondermijnt", "benadeelt", "beschermt", "vormt", "vormen", "verliest", "verliezen", "werkt", "werken", "ontbreekt", "speelt", "spelen", "acht", "achten", "vind", "vinden",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Names with which a reason may begin; they keep their capital wherever they stand.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "Woo", "Wob", "Awb", "Nederland", "Nederlandse", "België", "Belgische", "Duitsland", "Duitse", "Frankrijk", "Franse", "Europa", "Europese", "Rusland", "Russische", "China", "Chinese",
        "Amerika", "Amerikaanse", "Britse", "Oekraïne", "Kamer", "Kamerleden", "Staat", "Rijk", "Rijkswaterstaat", "Koning", "Kroon", "Groningen", "Friesland", "Drenthe", "Overijssel", "Flevoland",
        "Gelderland", "Utrecht", "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg", "Amsterdam", "Rotterdam", "Den",
    ], StringComparer.Ordinal);

    public static bool IsSentence(string text)
    {
        var plain = text.Trim();
        return plain.Length > 1 && char.IsUpper(plain[0]) && plain[^1] is '.' or '!' or '?'
            && plain.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries).Any(Verbs.Contains);
    }

    /// <summary>As part of a sentence of ours: without its stop, and without a capital that only the beginning gave it.</summary>
    public static string AsPhrase(string text)
    {
        var plain = WithoutStop(text);
        var first = plain.Split(WordEnds, 2)[0];
        return plain.Length > 1 && char.IsUpper(plain[0]) && char.IsLower(plain[1]) && !Names.Contains(first) ? char.ToLowerInvariant(plain[0]) + plain[1..] : plain;
    }

    /// <summary>Without the stop that our own sentence adds.</summary>
    public static string WithoutStop(string text) => text.Trim().TrimEnd('.');
}
