using System.Globalization;
using System.Text;

namespace Lakwerk.Inspection;

/// <summary>Reports as plain text: the outcome first, then what was found, then what was looked at.</summary>
internal static class ReportText
{
    public static string Write(InspectionReport report, ReportLanguage language)
    {
        var text = new StringBuilder();
        text.AppendLine(Outcome(report).In(language)).AppendLine();
        foreach (var channel in report.Channels.Where(channel => channel.Findings.Count > 0)) Write(text, channel, language);
        if (report.Fidelity is { } fidelity) Write(text, fidelity, language);
        WriteSummary(text, report, language);
        return text.ToString();
    }

    private static Sentence Outcome(InspectionReport report)
    {
        var leaks = Count(report, Severity.Leak);
        var suspicions = Count(report, Severity.Suspicion);
        if (report.IsClean) return CleanOutcome(report);
        return new Sentence(
            $"Niet schoon: {Plural(leaks, "lek", "lekken")} en {Plural(suspicions, "verdenking", "verdenkingen")}.",
            $"Not clean: {Plural(leaks, "leak", "leaks")} and {Plural(suspicions, "suspicion", "suspicions")}.");
    }

    private static Sentence CleanOutcome(InspectionReport report)
    {
        var notes = Count(report, Severity.Note);
        if (notes > 0 && !report.Strict)
        {
            return new Sentence(
                $"Geen lekken of verdenkingen, wel {Plural(notes, "opmerking", "opmerkingen")}. Zonder origineel en lakken is niet vast te stellen wat weg had moeten zijn.",
                $"No leaks or suspicions, but {Plural(notes, "note", "notes")}. Without the original and the marks nobody can tell what should have been gone.");
        }

        var (dutch, english) = report.Fidelity?.Verdict == ChannelVerdict.Fail
            ? (" Buiten de lakken is wel iets veranderd.", " Something outside the marks did change.")
            : notes > 0 ? ($" Ter kennisneming: {Plural(notes, "opmerking", "opmerkingen")}.", $" For information: {Plural(notes, "note", "notes")}.") : ("", "");
        return new Sentence(
            "Schoon: op geen van de onderzochte punten is iets gevonden dat weg had moeten zijn." + dutch,
            "Clean: on none of the points examined was anything found that should have been gone." + english);
    }

    private static int Count(InspectionReport report, Severity severity) =>
        report.Channels.Sum(channel => channel.Findings.Count(finding => finding.Severity == severity));

    private static string Plural(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static void Write(StringBuilder text, ChannelResult channel, ReportLanguage language)
    {
        var number = channel.Number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{channel.Number,2}. ") : "    ";
        text.Append(number).Append(channel.Title.In(language)).Append(" – ").AppendLine(Word(channel).In(language));
        foreach (var finding in channel.Findings) text.AppendLine(Line(finding, language));
        if (channel.Total > channel.Findings.Count)
        {
            var more = channel.Total - channel.Findings.Count;
            text.AppendLine(new Sentence($"    … en nog {more}.", $"    … and {more} more.").In(language));
        }

        text.AppendLine();
    }

    private static string Line(Finding finding, ReportLanguage language)
    {
        var line = new StringBuilder("    ").Append(Word(finding.Severity).In(language)).Append(": ");
        if (finding.Page is { } page) line.Append(new Sentence($"pagina {page}: ", $"page {page}: ").In(language));
        line.Append(finding.Sentence.In(language));
        if (finding.Excerpt is { Length: > 0 } excerpt) line.Append(" “").Append(excerpt).Append('”');
        if (finding.Object is { } id) line.Append(CultureInfo.InvariantCulture, $" [{id}]");
        return line.ToString();
    }

    private static void WriteSummary(StringBuilder text, InspectionReport report, ReportLanguage language)
    {
        foreach (var verdict in (ChannelVerdict[])[ChannelVerdict.Pass, ChannelVerdict.NotApplicable])
        {
            var titles = report.Channels.Where(channel => channel.Verdict == verdict).Select(channel => channel.Title.In(language)).ToArray();
            if (titles.Length > 0) text.AppendLine(CultureInfo.InvariantCulture, $"{Word(verdict).In(language)} ({titles.Length}): {string.Join("; ", titles)}.");
        }

        text.AppendLine();
        foreach (var reader in report.Readers)
            text.AppendLine(CultureInfo.InvariantCulture, $"{reader.Name} {reader.Version}: {reader.Remark.In(language)}");
        foreach (var file in report.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"{Role(file.Role).In(language)}: SHA-256 {file.Sha256}, {file.Bytes} bytes");
    }

    private static Sentence Word(Severity severity) => severity switch
    {
        Severity.Leak => new("lek", "leak"),
        Severity.Suspicion => new("verdenking", "suspicion"),
        _ => new("ter kennisneming", "note"),
    };

    private static Sentence Word(ChannelResult channel) => channel switch
    {
        { Verdict: ChannelVerdict.Pass, Total: > 0 } => new("in orde, met opmerkingen", "passed, with notes"),
        _ => Word(channel.Verdict),
    };

    private static Sentence Word(ChannelVerdict verdict) => verdict switch
    {
        ChannelVerdict.Fail => new("niet in orde", "failed"),
        ChannelVerdict.Pass => new("in orde", "passed"),
        _ => new("niet van toepassing", "not applicable"),
    };

    private static Sentence Role(string role) => role switch
    {
        FileRoles.Original => new("Origineel", "Original"),
        FileRoles.Marks => new("Lakken", "Marks"),
        _ => new("Onderzocht bestand", "Inspected file"),
    };
}
