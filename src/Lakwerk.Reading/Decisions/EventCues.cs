using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// By which words letters tell what happened. The first row that fits wins, so the telling ones come first: an appeal
/// "because no decision was made in time" mentions the decision term too.
/// </summary>
internal static partial class EventCues
{
    private static readonly (string Kind, Regex Words)[] Rows =
    [
        ("notice-of-default", Default()),
        ("ruling", Ruling()),
        ("appeal-late", Appeal()),
        ("agreed-date", Agreed()),
        ("extension", Extension()),
        ("suspension-end", SuspensionEnd()),
        ("suspension-start", Suspension()),
        ("suspension-start", AskedToComplete()),
        ("views-received", ViewsReceived()),
        ("views-asked", ViewsAsked()),
        ("specification-received", Specified()),
        ("specification-asked", AskedToSpecify()),
        ("acknowledgement", Acknowledgement()),
        ("transfer", Transfer()),
        ("partial-decision", Partial()),
        ("objection", Objection()),
        ("conversation", Conversation()),
    ];

    public static string? Find(ReadOnlySpan<char> text)
    {
        foreach (var (kind, words) in Rows)
            if (words.IsMatch(text)) return kind;
        return null;
    }

    /// <summary>A noun right before the date: "uw beroepschrift van".</summary>
    public static string? FindNoun(ReadOnlySpan<char> before)
    {
        if (AppealNoun().IsMatch(before)) return "appeal-late";
        if (RulingNoun().IsMatch(before)) return "ruling";
        if (SpecifiedNoun().IsMatch(before)) return "specification-received";
        return DefaultNoun().IsMatch(before) ? "notice-of-default" : null;
    }

    [GeneratedRegex(@"weten\W+dat\W+(?:we|wij|ik)\W+te\W+laat\b|gebreke\W+\w{0,3}\W*gesteld|ingebrekestelling|ingebrekegesteld|gebreke\s+(?:te\s+)?stel", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Default();

    [GeneratedRegex(@"ingebrekestelling\W+(?:\w+\W+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultNoun();

    [GeneratedRegex(@"uitspraak|\bvonnis\b|\b(?:rechtbank|rechter)\W+(?:\w+\W+){0,4}(?:bepaald|geoordeeld|opgedragen|beslist\b|gezegd)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ruling();

    [GeneratedRegex(@"uitspraak\W+(?:\w+\W+){0,7}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RulingNoun();

    [GeneratedRegex(@"beroeps?schrift|beroep\W+(?:\w+\W+){0,10}(?:ingesteld|niet\s+tijdig|ingediend)|(?:stelde|ingesteld)\W+(?:\w+\W+){0,4}beroep|beroep\s+(?:wegens|tegen)|in\s+beroep\s+(?:gegaan|gekomen)|naar\s+de\s+rechter\s+(?:gegaan|gestapt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();

    [GeneratedRegex(@"beroeps?schrift\W+(?:\w+\W+){0,2}$|\b(?:uw|het)\W+beroep\W+van\W+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AppealNoun();

    [GeneratedRegex(@"verdaagd|verdaging|verdagen|termijn\W+(?:\w+\W+){0,8}(?:verlengd|verlengen)|verlengd\W+(?:\w+\W+){0,6}termijn|verlenging\W+(?:\w+\W+){0,3}(?:besl|termijn)|meer\s+tijd\s+nodig", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"opschorting\W+(?:\w+\W+){0,6}(?:geëindigd|beëindigd|opgeheven|einde)|termijn\W+(?:\w+\W+){0,3}(?:hervat|weer\s+(?:gaan\s+)?lopen)|einde\W+(?:\w+\W+){0,3}opschorting", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SuspensionEnd();

    [GeneratedRegex(@"opgeschort|opschorting|opschorten|\bstil(?:gestaan|stond(?:en)?)\b|\b(?:stond(?:en)?|staat)\W+(?:\w+\W+){0,5}stil\b|\b(?:door|wegens)\W+overmacht\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suspension();

    [GeneratedRegex(@"zienswijzen?\W+(?:\w+\W+){0,8}(?:ontvangen|ingediend|gegeven|gereageerd|binnengekomen|naar\s+voren|kenbaar\s+gemaakt|ingebracht)\b|(?:ontvangen|ontving|kregen|kreeg)\W+(?:\w+\W+){0,6}zienswijzen?|\bkregen\W+(?:we|wij)\W+(?!uw\b)(?:\w+\W+){1,3}?reacties?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ViewsReceived();

    [GeneratedRegex(@"zienswijzen?|om\W+een\W+reactie\W+(?:gevraagd|te\W+vragen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ViewsAsked();

    [GeneratedRegex(@"(?:(?:heeft|hebt)\s+u|\bu\s+(?:heeft|hebt))\W+(?:\w+\W+){0,9}(?:gepreciseerd|gespecificeerd|verduidelijkt|toegelicht|aangevuld)|(?:precisering|specificatie|aanvulling)\W+(?:\w+\W+){0,5}ontvangen|\bkregen\W+(?:we|wij)\W+uw\W+(?:antwoord|reactie|uitleg)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Specified();

    [GeneratedRegex(@"(?:precisere|specificere|verduidelijke|precisering|specificatie|nader\s+te\s+bepalen|(?:duidelijker|concreter)\W+te\W+(?:maken|omschrijven))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskedToSpecify();

    [GeneratedRegex(@"verzoek\W+(?:\w+\W+){0,3}(?:aan\W+te\W+vullen|aanvullen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskedToComplete();

    [GeneratedRegex(@"\b(?:precisering|specificatie|aanvulling|toelichting)\W+(?:(?:heb|hebben|is|ik|wij|we|kreeg|kregen|ontving|ontvingen)\W+){0,3}(?:op|van|d\.?\s?d\.?)\W+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpecifiedNoun();

    [GeneratedRegex(@"afgesproken\W+dat\W+(?:we|wij|ik|het\W+besluit|de\W+beslissing)\W+(?:\w+\W+){0,3}(?:op|uiterlijk|v[oó][oó]r)\b|(?:afgesproken|nieuwe|latere)\W+(?:uiterste\W+)?(?:beslisdatum|beslistermijn)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"ontvangst(?:bevestiging|\W+(?:\w+\W+){0,9}(?:bevestigd|bevestigen))|bevestigd\W+(?:\w+\W+){0,8}(?:ontvangen|ontvangst)|bevestigd\W+dat\W+(?:\w+\W+){0,5}ontvangen|liet(?:en)?\s+(?:wij|ik)\s+u\s+weten\s+dat\W+(?:\w+\W+){0,5}ontvangen|u\s+laten\s+weten\s+dat\W+(?:\w+\W+){0,5}(?:gekregen|ontvangen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acknowledgement();

    [GeneratedRegex(@"overgedragen|doorgezonden|doorgestuurd|doorgeleid|doorzending|doorgezet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transfer();

    [GeneratedRegex(@"deelbesluit|gedeeltelijk\s+besluit|eerste\s+besluit\s+genomen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partial();

    [GeneratedRegex(@"bezwaar\W+(?:\w+\W+){0,4}(?:gemaakt|ingediend|aangetekend)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Objection();

    [GeneratedRegex(@"gesprek|telefonisch\s+(?:contact|overleg)|overleg\s+(?:gevoerd|gehad|plaatsgevonden)|\bgesproken", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conversation();
}
