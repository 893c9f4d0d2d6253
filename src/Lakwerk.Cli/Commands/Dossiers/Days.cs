using System.Globalization;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Days as people type them: 2026-03-01 or 1-3-2026.</summary>
internal static class Days
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy"];

    public static DateOnly Parse(string text) => DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw InputException.Of($"“{text}” is geen datum; schrijf 2026-03-01 of 1-3-2026.", $"“{text}” is no date; write 2026-03-01 or 1-3-2026.");

    public static DateOnly? ParseOptional(string? text) => text is null ? null : Parse(text);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
