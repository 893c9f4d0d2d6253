using System.Globalization;
using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>An invitation (RFC 5545) as lines for a reader: what, when, where, who.</summary>
public static class CalendarText
{
    private const int MostLines = 5_000;

    private static readonly (string Field, string Label)[] Shown =
    [
        ("SUMMARY", "Onderwerp"), ("DTSTART", "Begin"), ("DTEND", "Einde"), ("LOCATION", "Plaats"), ("ORGANIZER", "Organisator"), ("ATTENDEE", "Genodigde"),
        ("STATUS", "Status"), ("RRULE", "Herhaling"), ("DESCRIPTION", "Omschrijving"), ("COMMENT", "Opmerking"),
    ];

    public static string Read(string calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var output = new StringBuilder();
        var inEvent = false;
        foreach (var line in Unfold(calendar).Take(MostLines))
        {
            if (line.StartsWith("BEGIN:V", StringComparison.OrdinalIgnoreCase)) inEvent = line.EndsWith("EVENT", StringComparison.OrdinalIgnoreCase) || line.EndsWith("TODO", StringComparison.OrdinalIgnoreCase);
            if (line.StartsWith("METHOD:", StringComparison.OrdinalIgnoreCase)) output.Append(Method(line[7..])).Append('\n');
            if (inEvent && Row(line) is { } row) output.Append(row).Append('\n');
            if (line.StartsWith("END:VEVENT", StringComparison.OrdinalIgnoreCase)) output.Append('\n');
        }

        return output.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Unfold(string calendar)
    {
        var current = new StringBuilder();
        foreach (var line in calendar.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                current.Append(line, 1, line.Length - 1);
                continue;
            }

            if (current.Length > 0) yield return current.ToString();
            current.Clear().Append(line);
        }

        if (current.Length > 0) yield return current.ToString();
    }

    private static string? Row(string line)
    {
        var colon = ValueStart(line);
        if (colon < 0) return null;
        var name = line[..line.AsSpan().IndexOfAny(':', ';')].ToUpperInvariant();
        var label = Array.Find(Shown, shown => shown.Field == name).Label;
        if (label is null) return null;
        var value = Unescape(line[(colon + 1)..]);
        if (name is "DTSTART" or "DTEND") value = When(value);
        if (name is "ORGANIZER" or "ATTENDEE") value = Who(line[..colon], value);
        return value.Length == 0 ? null : $"{label}: {value}";
    }

    /// <summary>The colon before the value: not one inside a quoted parameter.</summary>
    private static int ValueStart(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) return i;
        }

        return -1;
    }

    private static string Who(string head, string value)
    {
        var address = value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..] : value;
        var at = head.IndexOf("CN=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return address;
        var name = head[(at + 3)..];
        name = name.StartsWith('"') ? name[1..(name.IndexOf('"', 1) is > 0 and var close ? close : name.Length)] : name[..(name.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : name.Length)];
        return name == address ? address : $"{name} <{address}>";
    }

    private static string When(string value)
    {
        if (value.Length < 8 || !DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return value;
        var date = day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        if (value.Length < 13 || value[8] != 'T') return date;
        return $"{date} {value[9..11]}:{value[11..13]}{(value.EndsWith('Z') ? " (UTC)" : "")}";
    }

    private static string Method(string method) => method.Trim().ToUpperInvariant() switch
    {
        "REQUEST" => "Uitnodiging",
        "CANCEL" => "Afzegging",
        "REPLY" => "Antwoord op een uitnodiging",
        _ => "Agenda-item",
    };

    private static string Unescape(string value) => value
        .Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal)
        .Trim();
}
