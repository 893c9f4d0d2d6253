using System.CommandLine;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What is to be said about an objection: its outcome, what it holds, the answer to it. What is not given stays as it was.</summary>
internal static class ObjectionCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var fields = new Fields();
        var command = new Command("objection", "Write down what the decision on an objection says of it; without options: list the objections.");
        fields.AddTo(command);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var dossier = work.Open(parsed.GetRequiredValue(fields.Dossier));
            if (!fields.SaysAnything(parsed)) return List(work, dossier);
            var objection = fields.Chosen(dossier, parsed);
            return work.Do(dossier.Id.Value, new AssessObjection(work.By, work.Now, objection.Decision, objection.From, fields.Merged(objection.Facts, parsed)),
                $"Het bezwaar van {objection.From} is uitgewerkt.", $"The objection by {objection.From} is worked out.");
        });
        return command;
    }

    private static int List(DossierWork work, Dossier dossier)
    {
        if (work.IsJson) work.Json(json => Write(json, dossier));
        else
            foreach (var objection in dossier.Objections)
                work.Line($"{Law.DutchDates.Short(objection.Date)} {objection.From} ({objection.Decision}): {(objection.Facts.Outcome is { } outcome ? ObjectionOutcomes.NameOf(outcome).In(work.Language) : work.In("nog geen uitkomst", "no outcome yet"))}");
        return ExitCode.Ok;
    }

    private static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        json.WriteStartArray("objections");
        foreach (var objection in dossier.Objections)
        {
            json.WriteStartObject();
            json.WriteString("decision", objection.Decision.Value);
            json.WriteString("date", Days.Iso(objection.Date));
            json.WriteString("from", objection.From);
            json.WriteBoolean("committee", objection.Committee);
            if (objection.Facts.Outcome is { } outcome) json.WriteString("outcome", ObjectionOutcomes.KeyOf(outcome));
            foreach (var (name, text) in (ReadOnlySpan<(string, string?)>)[("summary", objection.Facts.Summary), ("reply", objection.Facts.Reply), ("advice", objection.Facts.Advice), ("lateness", objection.Facts.Lateness)])
                if (text is not null) json.WriteString(name, text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed class Fields
    {
        private readonly Option<string?> _from = DossierCommands.Text("--from", "Whose objection, when there are several.", "name");
        private readonly Option<string?> _decision = DossierCommands.Text("--decision", "Objection to which decision; else the last one.", "decision");
        private readonly Option<string?> _outcome = DossierCommands.Text("--outcome", string.Join(", ", ObjectionOutcomes.Keys) + ".", "outcome");
        private readonly Option<string?> _summary = DossierCommands.Text("--summary", "What the objector brings forward.");
        private readonly Option<string?> _reply = DossierCommands.Text("--reply", "What the body thinks of that.");
        private readonly Option<string?> _advice = DossierCommands.Text("--advice", "What the advisory committee advised.");
        private readonly Option<string?> _lateness = DossierCommands.Text("--lateness", "Of an objection that came too late: whether that is excusable, and why.");

        public Argument<string> Dossier { get; } = DossierCommands.Dossier();

        private Option<string?>[] Said => [_outcome, _summary, _reply, _advice, _lateness];

        public void AddTo(Command command)
        {
            _outcome.AcceptOnlyFromAmong([.. ObjectionOutcomes.Keys]);
            command.Arguments.Add(Dossier);
            foreach (var option in (IEnumerable<Option>)[_from, _decision, .. Said]) command.Options.Add(option);
        }

        public bool SaysAnything(ParseResult parsed) => Said.Any(option => parsed.GetValue(option) is not null);

        public Objection Chosen(Dossier dossier, ParseResult parsed)
        {
            var last = dossier.Objections is [.., var one] ? one.Decision : (DecisionId?)null;
            var decision = parsed.GetValue(_decision) is { } given ? new DecisionId(given) : last;
            var from = parsed.GetValue(_from);
            var fitting = dossier.Objections.Where(o => o.Decision == decision && (from is null || o.Is(o.Decision, from))).ToList();
            return fitting.Select(o => o.From).Distinct(StringComparer.OrdinalIgnoreCase).Count() switch
            {
                0 => throw InputException.Of("zo'n bezwaar is niet vastgelegd.", "no such objection is recorded."),
                1 => fitting[^1],
                _ => throw InputException.Of($"er is meer dan één bezwaar; noem met --from van wie: {string.Join(", ", fitting.Select(o => o.From))}.", $"there is more than one objection; say with --from whose: {string.Join(", ", fitting.Select(o => o.From))}."),
            };
        }

        public ObjectionFacts Merged(ObjectionFacts old, ParseResult parsed) => new(
            parsed.GetValue(_outcome) is { } outcome ? ObjectionOutcomes.Find(outcome) : old.Outcome,
            parsed.GetValue(_summary) ?? old.Summary, parsed.GetValue(_reply) ?? old.Reply, parsed.GetValue(_advice) ?? old.Advice, parsed.GetValue(_lateness) ?? old.Lateness);
    }
}
