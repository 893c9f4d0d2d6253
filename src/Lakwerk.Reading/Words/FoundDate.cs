namespace Lakwerk.Reading.Words;

/// <summary>A date in a text: its range there, its day, and how sure the reading is.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Year">Null when the text names none: "19 juli jl.".</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Confidence">1 for a sound notation.</param>
internal readonly record struct FoundDate(int Start, int End, int? Year, int Month, int Day, double Confidence)
{
    public DateOnly? Date => Year is { } year && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>Without a year of its own: the last such day not after <paramref name="reference"/>.</summary>
    public DateOnly? Near(DateOnly? reference)
    {
        if (Date is { } whole) return whole;
        if (Year is not null || reference is not { } last) return null;
        for (var year = last.Year; year > last.Year - 2; year--)
            if (Day <= DateTime.DaysInMonth(year, Month) && new DateOnly(year, Month, Day) is var date && date <= last) return date;
        return null;
    }
}
