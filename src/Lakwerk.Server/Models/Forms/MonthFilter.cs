using System.Globalization;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>Which documents of a list are looked at: all, those of a month, or those without a date.</summary>
/// <param name="Key">As it stands in addresses: <c>2026-03</c>, <c>none</c>; null for all.</param>
/// <param name="Month">Its first day.</param>
public sealed record MonthFilter(string? Key, DateOnly? Month)
{
    public const string Undated = "none";

    public static MonthFilter All { get; } = new(null, null);

    /// <summary>What is no month filters nothing.</summary>
    public static MonthFilter Read(string? key) => key == Undated ? new(Undated, null)
        : DateOnly.TryParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? new(key, first) : All;

    public static string KeyOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public bool Has(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Key is null) return true;
        return document.Details.Date is { } date ? Month is { } month && (date.Year, date.Month) == (month.Year, month.Month) : Key == Undated;
    }

    /// <summary>The address of a list that keeps to it.</summary>
    public string On(string page) => Key is null ? page : $"{page}?month={Key}";
}
