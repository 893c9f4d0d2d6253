using System.Globalization;

namespace Lakwerk.Intake.Mail;

/// <summary>Reads the date of a mail (RFC 5322, 3.3, and its obsolete forms), with the zone that the sender wrote.</summary>
public static class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DutchMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var words = text.Split([' ', ',', '\t', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            // "21 Nov 1997 09:55:06 -0600", "Nov 21 1997", and asctime's "Nov 21 09:55:06 1997".
            if (Month(words[i + 1]) is { } month && Number(words[i], 31) is { } day && Year(words[i + 2]) is { } year) return Made(year, month, day, words, i + 3, text);
            if (Month(words[i]) is { } first && Number(words[i + 1], 31) is { } second && words.Skip(i + 2).Select(Year).FirstOrDefault(found => found is not null) is { } last)
                return Made(last, first, second, words, i + 2, text);
        }

        return Iso(text);
    }

    private static DateTimeOffset? Iso(string text) =>
        char.IsAsciiDigit(text.TrimStart()[0]) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private static DateTimeOffset? Made(int year, int month, int day, string[] words, int rest, string text)
    {
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var time = words.Skip(rest).Select(Time).FirstOrDefault(found => found is not null) ?? TimeSpan.Zero;
        return new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time, Zone(text));
    }

    private static TimeSpan? Time(string word)
    {
        var parts = word.Split(':', '.');
        if (parts.Length is < 2 or > 3 || !word.Contains(':', StringComparison.Ordinal)) return null;
        if (Number(parts[0], 23) is not { } hour || Number(parts[1], 59) is not { } minute) return null;
        return new TimeSpan(hour, minute, parts.Length == 3 ? Number(parts[2], 60) ?? 0 : 0);
    }

    private static TimeSpan Zone(string text)
    {
        var clock = text.LastIndexOf(':');
        var sign = text.AsSpan(clock < 0 ? 0 : clock).IndexOfAny('+', '-');
        if (sign < 0) return NamedZone(text);
        var digits = text.AsSpan((clock < 0 ? 0 : clock) + sign);
        if (digits.Length < 5 || !int.TryParse(digits.Slice(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return TimeSpan.Zero;
        var (hours, minutes) = (value / 100, value % 100);
        if (hours > 13 || minutes > 59) return TimeSpan.Zero;
        var offset = new TimeSpan(hours, minutes, 0);
        return digits[0] == '-' ? -offset : offset;
    }

    private static TimeSpan NamedZone(string text)
    {
        var last = text.AsSpan().TrimEnd()[(text.AsSpan().TrimEnd().LastIndexOf(' ') + 1)..];
        return last switch
        {
            "CET" or "MET" => TimeSpan.FromHours(1),
            "CEST" or "MEST" => TimeSpan.FromHours(2),
            "EST" => TimeSpan.FromHours(-5),
            "EDT" or "CST" => TimeSpan.FromHours(last is "EDT" ? -4 : -6),
            "PST" => TimeSpan.FromHours(-8),
            "PDT" or "MST" => TimeSpan.FromHours(-7),
            _ => TimeSpan.Zero,
        };
    }

    private static int? Month(string word)
    {
        if (word.Length < 3) return null;
        var start = word[..3].ToLowerInvariant();
        var index = Array.IndexOf(Months, start);
        if (index < 0) index = Array.IndexOf(DutchMonths, start);
        return index < 0 ? null : index + 1;
    }

    private static int? Year(string word)
    {
        if (word.Length is not (2 or 4) || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (word.Length == 2) year += year < 50 ? 2000 : 1900;
        return year is > 1900 and < 2200 ? year : null;
    }

    private static int? Number(string word, int most) =>
        word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most ? value : null;
}
