using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>The chain of decisions: prepared, taken, announced, and what a later one changed.</summary>
internal static class DecideCommand
{
    private static readonly string[] KindKeys = [.. DecisionKinds.Keys];

    public static Command Create(Session session, DossierOptions options) => new("decide", "Prepare, take and announce decisions; show what a later one changed.")
    {
        Prepare(session, options),
        Foresee(session, options),
        Take(session, options),
        Announce(session, options),
        Differences(session, options),
    };

    private static Command Prepare(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var kind = new Option<string>("--kind") { Description = string.Join(", ", KindKeys) + ".", HelpName = "kind", DefaultValueFactory = _ => KindKeys[0] };
        kind.AcceptOnlyFromAmong(KindKeys);
        var cause = DossierCommands.Text("--cause", "What it follows on: an objection, a ruling. Needed for a supplementary decision.");
        var id = DossierCommands.Text("--id", "The decision's name; else besluit-1, besluit-2 …", "name");
        var documents = DossierCommands.Text("--documents", "Partial decision: the documents that it is about; else all that are judged and not yet decided.", "documents");
        var command = new Command("prepare", "Begin work on a decision.") { dossier, kind, cause, documents, id };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var name = new DecisionId(parsed.GetValue(id) ?? $"besluit-{opened.Decisions.Count + 1}");
            var which = DecisionKinds.Find(parsed.GetValue(kind)!)!.Value;
            var named = parsed.GetValue(documents);
            if (named is not null && which != DecisionKind.Partial) throw InputException.Of("--documents hoort bij een deelbesluit: --kind partial.", "--documents belongs to a partial decision: --kind partial.");
            var prepare = new PrepareDecision(work.By, work.Now, name, which, parsed.GetValue(cause)) { Documents = named is null ? [] : [.. DocumentChoice.Find(opened, named).Select(d => d.Id)] };
            return work.Do(opened.Id.Value, prepare, $"Aan {name} kan worden gewerkt.", $"Work on {name} can begin.");
        });
        return command;
    }

    private static Command Foresee(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var not = new Option<bool>("--not") { Description = "No objection is expected any more." };
        var command = new Command("foresee", "Note that an interested party is expected to object, so that the draft of the letter lets the documents follow after two weeks.") { dossier, not };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var (name, expected) = (Open(opened), !parsed.GetValue(not));
            return work.Do(opened.Id.Value, new ForeseeObjection(work.By, work.Now, name, expected),
                expected ? $"Bij {name} wordt bezwaar verwacht; het concept van de brief zegt het." : $"Bij {name} wordt geen bezwaar verwacht.",
                expected ? $"An objection to {name} is expected; the draft of the letter says so." : $"No objection to {name} is expected.");
        });
        return command;
    }

    private static Command Take(Session session, DossierOptions options)
    {
        var (dossier, date, id) = (DossierCommands.Dossier(), DossierCommands.Date("--date", "The day of the decision; else today."), DossierCommands.Text("--id", "Which decision; else the open one.", "name"));
        var objection = new Option<bool>("--objection-expected") { Description = "An interested party is expected to object: the documents follow two weeks later, and the letter says so. Left out, as “foresee” noted." };
        var command = new Command("take", "Take the decision; the checks must be clean.") { dossier, date, id, objection };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var name = parsed.GetValue(id) is { } given ? new DecisionId(given) : Open(opened);
            var day = work.Day(parsed.GetValue(date));
            return work.Do(opened.Id.Value, new TakeDecision(work.By, work.Now, name, day) { ObjectionExpected = parsed.GetValue(objection) ? true : null }, $"{name} is genomen op {DutchDates.Long(day)}.", $"{name} was taken on {DutchDates.Long(day, Language.English)}.");
        });
        return command;
    }

    private static Command Announce(Session session, DossierOptions options)
    {
        var (dossier, date, id) = (DossierCommands.Dossier(), DossierCommands.Date("--date", "The day on which it was made known; else today."), DossierCommands.Text("--id", "Which decision; else the last one taken.", "name"));
        var objection = new Option<bool>("--objection-expected") { Description = "As with “take”, when that became known since: write the letter again before it is sent." };
        var command = new Command("announce", "Record that the decision was made known.") { dossier, date, id, objection };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var name = Named(opened, parsed.GetValue(id));
            var day = work.Day(parsed.GetValue(date));
            var isNew = parsed.GetValue(objection) && !opened.Decisions.First(d => d.Id == name).ObjectionExpected;
            return work.Do(opened.Id.Value, new AnnounceDecision(work.By, work.Now, name, day, parsed.GetValue(objection)),
                $"{name} is bekendgemaakt op {DutchDates.Long(day)}.{(isNew ? " De brief zegt nu dat de documenten na twee weken volgen: schrijf hem opnieuw en verstuur die, niet de eerdere." : "")}",
                $"{name} was announced on {DutchDates.Long(day, Language.English)}.{(isNew ? " The letter now says that the documents follow after two weeks: write it again and send that one, not the earlier." : "")}");
        });
        return command;
    }

    private static Command Differences(Session session, DossierOptions options)
    {
        var (dossier, id) = (DossierCommands.Dossier(), DossierCommands.Text("--id", "The later decision; else the last one taken.", "name"));
        var command = new Command("differences", "Show what a decision changed against the one before it, per document and passage.") { dossier, id };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var name = Named(opened, parsed.GetValue(id));
            var later = opened.Decisions.First(d => d.Id == name);
            var earlier = opened.Decisions.FirstOrDefault(d => d.Id == later.Previous) ?? throw InputException.Of($"{later.Id} volgt niet op een ander besluit.", $"{later.Id} follows no other decision.");
            var differences = DecisionDifferences.Between(earlier, later);
            if (work.IsJson) WriteJson(work, differences);
            else foreach (var difference in differences) Write(work, difference);
            return ExitCode.Ok;
        });
        return command;
    }

    private static DecisionId Open(Dossier dossier) => dossier.OpenDecision?.Id ?? throw InputException.Of("er is geen besluit in voorbereiding.", "no decision is being prepared.");

    internal static DecisionId Named(Dossier dossier, string? given)
    {
        if (given is null) return dossier.LastTaken?.Id ?? throw InputException.Of("er is nog geen besluit genomen.", "no decision has been taken yet.");
        return dossier.Decisions.Any(d => d.Id.Value == given) ? new DecisionId(given) : throw InputException.Of($"besluit {given} bestaat niet.", $"decision {given} does not exist.");
    }

    private static void Write(DossierWork work, DocumentDifference difference)
    {
        work.Line($"{difference.Number}: {Said(work, difference.Before)} → {Said(work, difference.After)}");
        foreach (var passage in difference.Passages)
            work.Line($"    {passage.Mark}: {Labels(work, passage.Before)} → {Labels(work, passage.After)}");
    }

    private static string Said(DossierWork work, DecidedRow? row) => row is null ? work.In("niet besloten", "not decided")
        : Judgements.NameOf(row.Judgement).In(work.Language) + (row.Codes.IsEmpty ? "" : $" ({MarkTranslation.LabelOf(row.Codes)})");

    private static string Labels(DossierWork work, IReadOnlyCollection<string> codes) => codes.Count == 0 ? work.In("openbaar", "public") : MarkTranslation.LabelOf(codes);

    private static void WriteJson(DossierWork work, IReadOnlyList<DocumentDifference> differences) => work.Json(json =>
    {
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("id", difference.Document.Value);
            json.WriteString("number", difference.Number);
            WriteRow(json, "before", difference.Before);
            WriteRow(json, "after", difference.After);
            json.WriteStartArray("passages");
            foreach (var passage in difference.Passages)
            {
                json.WriteStartObject();
                json.WriteString("mark", passage.Mark.Value);
                WriteCodes(json, "before", passage.Before);
                WriteCodes(json, "after", passage.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteRow(System.Text.Json.Utf8JsonWriter json, string name, DecidedRow? row)
    {
        if (row is null) return;
        json.WriteStartObject(name);
        json.WriteString("judgement", Judgements.NameOf(row.Judgement).Dutch);
        WriteCodes(json, "grounds", row.Codes);
        json.WriteEndObject();
    }

    private static void WriteCodes(System.Text.Json.Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes) json.WriteStringValue(code);
        json.WriteEndArray();
    }
}
