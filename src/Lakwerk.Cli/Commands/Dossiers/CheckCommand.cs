using System.CommandLine;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What contradicts the law or itself, with the rule and how to mend it. Exit code 1 while something stands open.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var on = DossierCommands.Date("--on", "Check as if the decision were taken on this day; else today.");
        var accept = DossierCommands.Text("--accept", "Accept a warning; with --reason.", "key");
        var reason = DossierCommands.Text("--reason", "Why the warning may stand.");
        var command = new Command("check", "Hold a dossier against the law and against itself.") { dossier, on, accept, reason };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var day = work.Day(parsed.GetValue(on));
            if (parsed.GetValue(accept) is { } key) return Accept(work, opened, day, key, parsed.GetValue(reason) ?? "");
            return Report(work, opened, work.Office.Dossiers.Checks(opened.Id, day));
        });
        return command;
    }

    /// <summary>The same at the top of the command line, as <c>audit</c> is.</summary>
    public static Command CreateAtTop(Session session)
    {
        var options = new DossierOptions();
        return options.AddTo(Create(session, options));
    }

    internal static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<CheckedFinding> findings, Language language, Inventory inventory)
    {
        json.WriteStartArray("findings");
        foreach (var found in findings)
        {
            var finding = found.Finding;
            json.WriteStartObject();
            json.WriteString("key", finding.Key);
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("rule", finding.Rule);
            json.WriteString("text", finding.Text.In(language));
            json.WriteString("mend", finding.Mend.In(language));
            json.WriteStartArray("documents");
            foreach (var document in finding.Documents) json.WriteStringValue(inventory.ByDocument.TryGetValue(document, out var row) ? row.Number : document.Value);
            json.WriteEndArray();
            if (found.Accepted is { } reason) json.WriteString("accepted", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int Accept(DossierWork work, Dossier dossier, DateOnly day, string key, string reason)
    {
        var finding = work.Office.Dossiers.Checks(dossier.Id, day).FirstOrDefault(f => f.Finding.Key == key)?.Finding ?? throw InputException.Of($"bevinding {key} is er niet.", $"there is no finding {key}.");
        if (finding.Severity == Severity.Error) throw InputException.Of("een fout kan niet worden aanvaard, alleen hersteld.", "an error cannot be accepted, only mended.");
        return work.Do(dossier.Id.Value, new AcceptFinding(work.By, work.Now, key, reason), "Waarschuwing aanvaard.", "Warning accepted.");
    }

    private static int Report(DossierWork work, Dossier dossier, IReadOnlyList<CheckedFinding> findings)
    {
        if (work.IsJson) work.Json(json => WriteFindings(json, findings, work.Language, Inventory.Of(dossier)));
        else Write(work, findings);
        return findings.Any(f => f.IsOpen) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Write(DossierWork work, IReadOnlyList<CheckedFinding> findings)
    {
        if (findings.Count == 0) work.Line(work.In("Geen bevindingen.", "No findings."));
        foreach (var found in findings)
        {
            var finding = found.Finding;
            var severity = finding.Severity == Severity.Error ? work.In("FOUT", "ERROR") : found.Accepted is null ? work.In("WAARSCHUWING", "WARNING") : work.In("AANVAARD", "ACCEPTED");
            work.Line($"{severity}  {finding.Text.In(work.Language)}");
            work.Line($"    {work.In("Regel", "Rule")}: {finding.Rule}. {finding.Mend.In(work.Language)}");
            if (found.Accepted is { } reason) work.Line($"    {work.In("Reden", "Reason")}: {reason}");
            else if (finding.Severity == Severity.Warning) work.Line($"    {work.In("Aanvaarden", "Accept")}: --accept {finding.Key} --reason …");
        }
    }
}
