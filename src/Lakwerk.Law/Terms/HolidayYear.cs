namespace Lakwerk.Law.Terms;

/// <summary>What a year adds to the fixed holidays: the date of Easter and the days made equal to a holiday by royal decree.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Easter">Easter Sunday, from which the movable feasts follow.</param>
/// <param name="Equated">Days made equal to a holiday (Atw 3.3).</param>
/// <param name="Decree">True when the decree was seen; false when the days follow the usual pattern and want checking.</param>
internal sealed record HolidayYear(int Year, DateOnly Easter, IReadOnlyList<DateOnly> Equated, bool Decree);
