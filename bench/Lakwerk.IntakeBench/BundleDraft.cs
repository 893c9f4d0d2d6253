using System.Globalization;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.IntakeBench;

/// <summary>Documents that somebody printed and fed through a scanner in one go: letters, memos, minutes, mails.</summary>
internal static class BundleDraft
{
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static List<Writing> Parts(Source source)
    {
        var parts = new List<Writing>();
        for (var count = source.Random.Next(5, 10); count > 0; count--)
        {
            var body = new List<Writing> { source.Write() };
            while (source.Random.Next(2) == 0 && body.Count < 4) body.Add(source.Write());
            parts.Add(Framed(source, body));
        }

        return parts;
    }

    /// <summary>The PDFs as one, and the pages on which each begins.</summary>
    public static (byte[] Pdf, List<int> FirstPages) Glue(List<string> paths, string scratch)
    {
        var (starts, next) = (new List<int>(), 1);
        foreach (var path in paths)
        {
            starts.Add(next);
            using var pdf = PdfDocument.Open(path);
            next += pdf.PageCount;
        }

        var target = Path.Combine(scratch, "gelijmd.pdf");
        Helper.Run("qpdf", ["--empty", "--pages", .. paths, "--", target]);
        return (File.ReadAllBytes(target), starts);
    }

    private static Writing Framed(Source source, List<Writing> body)
    {
        var (one, other) = (source.Person(), source.Person());
        var (day, subject) = (source.Moment(), source.Subject());
        var date = string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
        string[] head = source.Random.Next(5) switch
        {
            0 => ["Gemeente Veldrode", "Postbus 10, 1234 AB Veldrode", "", "Datum", date, "", $"Betreft: {subject}", "", $"Geachte {other.SurnameAlone},", ""],
            1 => ["MEMO", "", $"Aan: {other.Full}", $"Van: {one.Full}", $"Datum: {date}", $"Onderwerp: {subject}", ""],
            2 => [$"Verslag overleg {subject}", $"Vergaderdatum: {date}", $"Aanwezig: {one.Full}, {other.Full}", "", "1. Opening", ""],
            3 => [$"Van: {one.Full}", $"Verzonden: {date} {day:HH:mm}", $"Aan: {other.Full}", $"Onderwerp: {subject}", ""],
            _ => ["Provincie Overmaas", "", $"Nota {subject}", $"Ons kenmerk: {source.Random.Next(1000, 9999)}", date, ""],
        };
        var named = head.Any(line => line.Contains(one.Full, StringComparison.Ordinal)) ? [one.Full, other.Full] : head[0].StartsWith("Gemeente", StringComparison.Ordinal) ? [other.SurnameAlone] : Array.Empty<string>();
        string[] foot = head[0].StartsWith("Gemeente", StringComparison.Ordinal) ? ["", "Hoogachtend,", "", one.Full] : [];
        var people = named.Concat(foot.Length > 0 ? [one.Full] : []).Select(name => new TrueValue("person", name));
        return new Writing([.. head, .. body.SelectMany(part => part.Lines.Append("")), .. foot], [.. body.SelectMany(part => part.Values).Concat(people).Distinct()]);
    }
}
