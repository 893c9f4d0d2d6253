using System.CommandLine;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>A dossier on one screen: what was asked, by when to decide and why, how far the work is.</summary>
internal static class ShowCommand
{
    private static readonly Judgement[] Order = [Judgement.Public, Judgement.PartlyPublic, Judgement.NotPublic, Judgement.AlreadyPublic];

    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var on = DossierCommands.Date("--on", "The day from which to look; else the day of the decision, else today.");
        var terms = new Option<bool>("--terms") { Description = "Also every date with the rule and the days that produced it." };
        var command = new Command("show", "Show a dossier: request, terms, documents, findings.") { dossier, on, terms };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var day = Days.ParseOptional(parsed.GetValue(on)) ?? opened.LastTaken?.TakenOn ?? work.Office.Dossiers.Today;
            if (work.IsJson) WriteJson(work, opened, day);
            else Write(work, opened, day, parsed.GetValue(terms));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(DossierWork work, Dossier d, DateOnly day, bool terms)
    {
        var clock = d.Clock(day);
        work.Line($"{d.Id}  {d.Title}");
        Field(work, "Verzoeker", "Requester", d.Requester);
        Field(work, "Bestuursorgaan", "Body", d.Body);
        Field(work, "Kenmerk", "Reference", d.Reference);
        Field(work, "Verzoek", "Request", work.In($"{DutchDates.Long(d.Requested)}, ontvangen {DutchDates.Long(d.Received)}", $"{DutchDates.Long(d.Requested, Language.English)}, received {DutchDates.Long(d.Received, Language.English)}"));
        Field(work, "Beslistermijn", "Decision term", Term(work, clock));
        Field(work, "Documenten", "Documents", Documents(work, d));
        Field(work, "Besluiten", "Decisions", string.Join("; ", d.Decisions.Select(x => DecisionText(work, x))));
        Field(work, "Derden", "Third parties", string.Join("; ", d.Parties.Values.Select(p => p.Name)));
        Field(work, "Bevindingen", "Findings", Findings(work, d, day));
        Field(work, "Versie", "Version", $"{d.Version}");
        if (!terms) return;
        work.Line("");
        work.Line(clock.ToText(work.Language).TrimEnd());
    }

    private static void Field(DossierWork work, string dutch, string english, string value)
    {
        const int width = 16;
        if (value.Length > 0) work.Line($"  {work.In(dutch, english).PadRight(width)}{value}");
    }

    private static string Term(DossierWork work, ClockOutcome clock) => clock switch
    {
        ClockReport { DaysLate: > 0 } r => work.In($"{DutchDates.Long(r.Due)} ({r.Law}), {r.DaysLate} {(r.DaysLate == 1 ? "dag" : "dagen")} te laat", $"{DutchDates.Long(r.Due, Language.English)} ({r.Law}), {r.DaysLate} {(r.DaysLate == 1 ? "day" : "days")} late"),
        ClockReport r => work.In($"{DutchDates.Long(r.Due)} ({r.Law})", $"{DutchDates.Long(r.Due, Language.English)} ({r.Law})"),
        ClockRefusal refusal => refusal.Reason.In(work.Language),
        _ => "",
    };

    private static string Documents(DossierWork work, Dossier d)
    {
        var inventory = Inventory.Of(d);
        var counts = Order.Where(j => inventory.Count(j) > 0).Select(j => $"{inventory.Count(j)} {Judgements.NameOf(j).In(work.Language)}").ToList();
        var open = inventory.Rows.Count(r => r.Judgement is null);
        if (open > 0) counts.Add(work.In($"{open} nog te beoordelen", $"{open} to assess"));
        return inventory.Rows.Count == 0 ? "" : $"{inventory.Rows.Count}: {string.Join(", ", counts)}";
    }

    private static string DecisionText(DossierWork work, ChainedDecision decision)
    {
        var name = $"{decision.Id} ({DecisionKinds.NameOf(decision.Kind).In(work.Language)})";
        return decision.TakenOn is { } taken
            ? work.In($"{name}, genomen {DutchDates.Long(taken)}", $"{name}, taken {DutchDates.Long(taken, Language.English)}")
            : work.In($"{name}, in voorbereiding", $"{name}, being prepared");
    }

    private static string Findings(DossierWork work, Dossier d, DateOnly day)
    {
        var findings = work.Office.Dossiers.Checks(d.Id, day);
        var (errors, open) = (findings.Count(f => f.Finding.Severity == Severity.Error), findings.Count(f => f.IsOpen && f.Finding.Severity == Severity.Warning));
        return work.In(
            $"{errors} {(errors == 1 ? "fout" : "fouten")}, {open} {(open == 1 ? "waarschuwing" : "waarschuwingen")} zonder reden",
            $"{errors} {(errors == 1 ? "error" : "errors")}, {open} {(open == 1 ? "warning" : "warnings")} without a reason");
    }

    private static void WriteJson(DossierWork work, Dossier d, DateOnly day) => work.Json(json =>
    {
        json.WriteString("id", d.Id.Value);
        json.WriteNumber("version", d.Version);
        json.WriteString("title", d.Title);
        json.WriteString("requester", d.Requester);
        json.WriteString("body", d.Body);
        json.WriteString("reference", d.Reference);
        json.WriteString("requested", Days.Iso(d.Requested));
        json.WriteString("received", Days.Iso(d.Received));
        json.WritePropertyName("clock");
        json.WriteRawValue(d.Clock(day).ToJson(work.Language));
        WriteCounts(json, d);
        WriteDecisions(json, d);
        CheckCommand.WriteFindings(json, work.Office.Dossiers.Checks(d.Id, day), work.Language, Inventory.Of(d));
    });

    private static void WriteCounts(Utf8JsonWriter json, Dossier d)
    {
        var inventory = Inventory.Of(d);
        json.WriteStartObject("documents");
        json.WriteNumber("total", inventory.Rows.Count);
        foreach (var judgement in Order) json.WriteNumber(Judgements.NameOf(judgement).Dutch, inventory.Count(judgement));
        json.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter json, Dossier d)
    {
        json.WriteStartArray("decisions");
        foreach (var decision in d.Decisions)
        {
            json.WriteStartObject();
            json.WriteString("id", decision.Id.Value);
            json.WriteString("kind", DecisionKinds.KeyOf(decision.Kind));
            if (decision.Previous is { } previous) json.WriteString("previous", previous.Value);
            if (decision.Cause is { } cause) json.WriteString("cause", cause);
            if (decision.TakenOn is { } taken) json.WriteString("taken", Days.Iso(taken));
            if (decision.AnnouncedOn is { } announced) json.WriteString("announced", Days.Iso(announced));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
