using System.Globalization;
using Lakwerk.Suggestions;

namespace Lakwerk.Work.Demo;

/// <summary>The words of the demo's page.</summary>
internal static class DutchWords
{
    /// <summary>Numbers with a decimal comma; made by hand because the program carries no culture data.</summary>
    public static readonly CultureInfo Culture = MakeCulture();

    public static string Of(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Person => "persoon",
        SuggestionKind.Email => "e-mailadres",
        SuggestionKind.Phone => "telefoonnummer",
        SuggestionKind.Address => "adres",
        SuggestionKind.Postcode => "postcode",
        SuggestionKind.Bsn => "burgerservicenummer",
        SuggestionKind.Iban => "rekeningnummer",
        SuggestionKind.LicencePlate => "kenteken",
        SuggestionKind.BirthDate => "geboortedatum",
        SuggestionKind.IpAddress => "IP-adres",
        SuggestionKind.SocialHandle => "account op sociale media",
        SuggestionKind.WebAddress => "webadres",
        _ => "overig",
    };

    public static string Count(int count, string one, string many) => $"{count.ToString(Culture)} {(count == 1 ? one : many)}";

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}
