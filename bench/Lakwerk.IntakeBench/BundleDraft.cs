using System.Globalization;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.IntakeBench;

/// <summary>Documents that somebody printed and fed through a scanner in one go: letters, memos, minutes, notes, mails with what they answer.</summary>
internal static class BundleDraft
{
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private static readonly string[] Sections = ["Aanleiding", "Kern", "Toelichting", "Vervolg", "Communicatie"];

    public static List<Writing> Parts(Source source) => [.. Enumerable.Range(0, source.Random.Next(5, 10)).Select(_ => Part(source))];

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

    private static Writing Part(Source source)
    {
        var (one, other, subject, day) = (source.Person().Full, source.Person(), source.Subject(), source.Moment());
        var date = string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
        var isNumbered = source.Random.Next(2) == 0;
        return source.Random.Next(5) switch
        {
            0 => Join(source, ["Gemeente Veldrode", "Postbus 10, 1234 AB Veldrode", "", "Datum", date, "", $"Betreft: {subject}", "", $"Geachte {other.SurnameAlone},", ""], 4, ["", "Hoogachtend,", "", one], one, other.SurnameAlone) with { HasPageNumbers = isNumbered },
            1 => Join(source, ["MEMO", "", $"Aan: {other.Full}", $"Van: {one}", $"Datum: {date}", $"Onderwerp: {subject}", ""], 5, [], one, other.Full) with { HasPageNumbers = isNumbered },
            2 => Minutes(source, [$"Verslag overleg {subject}", $"Vergaderdatum: {date}", $"Aanwezig: {one}, {other.Full}", ""], one, other.Full),
            3 => Mail(source, one, other.Full, subject, day),
            _ => Note(source, ["Provincie Overmaas", "", $"Nota {subject}", $"Ons kenmerk: {source.Random.Next(1000, 9999)}", date, ""]) with { HasPageNumbers = isNumbered },
        };
    }

    private static Writing Join(Source source, string[] head, int most, string[] foot, params string[] people)
    {
        var body = Body(source, most);
        return new Writing([.. head, .. body.SelectMany(part => part.Lines.Append("")), .. foot], [.. body.SelectMany(part => part.Values).Concat(Named(people)).Distinct()]);
    }

    private static Writing Minutes(Source source, string[] head, params string[] people)
    {
        var body = Body(source, 6);
        string[] items = ["1. Opening", "2. Mededelingen", "3. Verslag vorige vergadering", "4. Voortgang", "5. Planning", "6. Financiën"];
        return new Writing(
            [.. head, .. body.SelectMany((part, i) => part.Lines.Prepend(items[i]).Append("")), $"{body.Count + 1}. Rondvraag", "Er zijn geen vragen."],
            [.. body.SelectMany(part => part.Values).Concat(Named(people)).Distinct()]);
    }

    private static Writing Note(Source source, string[] head)
    {
        var body = Body(source, 5);
        return new Writing([.. head, .. body.SelectMany((part, i) => part.Lines.Prepend(Sections[i]).Append(""))], [.. body.SelectMany(part => part.Values).Distinct()]);
    }

    /// <summary>A printed mail, often with the mails that it answers below it, heads and all.</summary>
    private static Writing Mail(Source source, string from, string to, string subject, DateTime moment)
    {
        var (lines, values) = (new List<string>(), new List<TrueValue>());
        for (var depth = source.Random.Next(1, 4); depth > 0; depth--)
        {
            var body = source.WriteRunning();
            lines.AddRange([$"Van: {from}", string.Create(CultureInfo.InvariantCulture, $"Verzonden: {moment.Day} {Months[moment.Month - 1]} {moment.Year} {moment:HH:mm}"), $"Aan: {to}", $"Onderwerp: {(depth > 1 ? "RE: " : "")}{subject}", ""]);
            lines.AddRange([.. body.Lines, "", "Met vriendelijke groet,", from, ""]);
            values.AddRange([.. body.Values, .. Named([from, to])]);
            (from, to, moment) = (to, from, moment.AddMinutes(-source.Random.Next(20, 3000)));
        }

        return new Writing(lines, [.. values.Distinct()]);
    }

    private static List<Writing> Body(Source source, int most) => [.. Enumerable.Range(0, source.Random.Next(1, most + 1)).Select(_ => source.WriteRunning())];

    private static IEnumerable<TrueValue> Named(string[] people) => people.Select(name => new TrueValue("person", name));
}
