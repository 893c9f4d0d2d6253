using System.Globalization;
using System.Text;
using Lakwerk.Law.Grounds;
using Lakwerk.Law.Terms;

namespace Lakwerk.Law;

/// <summary>
/// Everything that Lakwerk takes for law, as one page to read: terms, grounds, what the Wob's grounds became, holidays,
/// penalties. A lawyer can hold it against the statute book without reading code.
/// </summary>
public static class LawBook
{
    public static string ToText(Language language)
    {
        var page = new StringBuilder();
        Terms(page, language);
        Grounds(page, language);
        Successors(page, language);
        Holidays(page, language);
        Penalties(page, language);
        return page.ToString();
    }

    private static void Terms(StringBuilder page, Language language)
    {
        Title(page, new("Termijnen", "Terms"), language);
        foreach (var rule in TermRules.All)
        {
            var length = rule.Days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{rule.Days} {(language == Language.Dutch ? "dagen" : "days")}");
            Line(page, rule.Citation, length, rule.Meaning.In(language));
        }
    }

    private static void Grounds(StringBuilder page, Language language)
    {
        foreach (var regime in Enum.GetValues<Regime>())
        {
            Title(page, Regimes.NameOf(regime), language);
            foreach (var ground in GroundTable.All.Where(g => g.Regime == regime))
                Line(page, ground.Code, Strength(ground.Strength).In(language), ground.Name.In(language) + (ground.FiveYearRule ? " (5.3)" : ""));
        }
    }

    private static void Successors(StringBuilder page, Language language)
    {
        Title(page, new("Van Wob naar Woo", "From Wob to Woo"), language);
        foreach (var mapping in WobToWoo.All)
            Line(page, mapping.Wob.Code, string.Join(" / ", mapping.Woo.Select(g => g.Code)), mapping.Choice?.In(language) ?? "");
    }

    private static void Holidays(StringBuilder page, Language language)
    {
        var calendar = WorkCalendar.Netherlands;
        Title(page, new("Feestdagen (Algemene termijnenwet)", "Holidays (General Extension of Time Limits Act)"), language);
        for (var year = calendar.From.Year; year <= calendar.To.Year; year++)
            foreach (var holiday in calendar.HolidaysIn(year))
                Line(page, DutchDates.Short(holiday.Date), holiday.Rule, holiday.Name.In(language) + (holiday.Verified ? "" : Unverified.In(language)));
    }

    private static void Penalties(StringBuilder page, Language language)
    {
        Title(page, new("Dwangsom (Awb 4:17), niet voor Wob en Woo", "Penalty (Awb 4:17), not for Wob and Woo"), language);
        foreach (var rate in PenaltyTable.Rates)
            Line(page, DutchDates.Short(rate.From), "", $"€ {rate.First} / {rate.Second} / {rate.Third}");
    }

    private static Bilingual Unverified { get; } = new(" (volgens het gebruikelijke patroon; besluit nalezen)", " (by the usual pattern; check the decree)");

    private static Bilingual Strength(GroundStrength strength) => strength switch
    {
        GroundStrength.Absolute => new("absoluut", "absolute"),
        GroundStrength.Relative => new("relatief", "relative"),
        GroundStrength.Exceptional => new("uitzonderlijk", "exceptional"),
        GroundStrength.Temporary => new("tijdelijk", "temporary"),
        GroundStrength.OwnRegime => new("eigen toets", "own test"),
        _ => new("bepaling", "provision"),
    };

    private static void Title(StringBuilder page, Bilingual title, Language language)
    {
        if (page.Length > 0)
            page.Append('\n');
        page.Append(title.In(language)).Append('\n');
    }

    private static void Line(StringBuilder page, string first, string second, string third) =>
        page.Append($"  {first,-14} {second,-22} {third}".TrimEnd()).Append('\n');
}
