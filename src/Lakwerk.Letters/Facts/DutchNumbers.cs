using System.Globalization;

namespace Lakwerk.Letters.Facts;

/// <summary>Numbers and lengths of time in words.</summary>
internal static class DutchNumbers
{
    private const int Week = 7;

    private static readonly string[] Words =
        ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    public static string Of(int number) => number >= 0 && number < Words.Length ? Words[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whole weeks as weeks, else days: <c>vier weken</c>, <c>27 dagen</c>.</summary>
    public static string Duration(int days) => days > 0 && days % Week == 0
        ? Counted(days / Week, "week", "weken")
        : Counted(days, "dag", "dagen");

    /// <summary><c>€ 15.000</c>, <c>€ 12,50</c>.</summary>
    public static string Euros(decimal amount)
    {
        var number = amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
        return "€ " + number.Replace(',', ';').Replace('.', ',').Replace(';', '.');
    }

    public static string Counted(int number, string one, string many) => $"{Of(number)} {(number == 1 ? one : many)}";
}
