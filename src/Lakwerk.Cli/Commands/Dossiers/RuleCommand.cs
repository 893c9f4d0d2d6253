using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>A ground for many documents at once: all of a list except some, or only some.</summary>
internal static class RuleCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var ground = new Argument<string?>("ground") { Description = "The ground or label; without it the rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        var list = DossierCommands.Text("--list", "The list that the rule is about; else the only one.", "list");
        var except = DossierCommands.Text("--all-except", "All documents of the list but these; \"\" for all of them.", "documents");
        var only = DossierCommands.Text("--only", "Only these documents of the list.", "documents");
        var name = DossierCommands.Text("--name", "The rule's name; else ground and list. Setting it again replaces it.", "name");
        var drop = DossierCommands.Text("--drop", "Drop the rule with this name.", "name");
        var command = new Command("rule", "Apply a ground to all documents of a list except some, or only to some.") { dossier, ground, list, except, only, name, drop };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            if (parsed.GetValue(drop) is { } dropped) return work.Do(opened.Id.Value, new DropGroundRule(work.By, work.Now, new(dropped)), "Regel vervallen.", "Rule dropped.");
            if (parsed.GetValue(ground) is not { } text) return List(work, opened);
            var rule = (Code: CodeOf(text), List: ListOf(opened, parsed.GetValue(list)));
            var kind = (parsed.GetValue(except), parsed.GetValue(only)) switch
            {
                ({ }, null) => RuleKind.AllExcept,
                (null, { }) => RuleKind.Only,
                _ => throw InputException.Of("zeg óf --all-except óf --only.", "say either --all-except or --only."),
            };
            var documents = DocumentChoice.Find(opened, parsed.GetValue(except) ?? parsed.GetValue(only)!, rule.List);
            var id = new RuleId(parsed.GetValue(name) ?? $"{rule.Code}/{rule.List}");
            return work.Do(opened.Id.Value, new SetGroundRule(work.By, work.Now, id, rule.Code, rule.List, kind, [.. documents.Select(d => d.Id)]), $"Regel {id} geldt.", $"Rule {id} applies.");
        });
        return command;
    }

    private static string CodeOf(string text) => GroundCodes.Parse(text) is [var only] ? only : throw InputException.Of("een regel geeft één grond.", "a rule gives one ground.");

    private static ListId ListOf(Dossier dossier, string? given)
    {
        if (given is not null) return new ListId(given);
        return dossier.Lists.Count == 1 ? dossier.Lists.Keys.Single() : throw InputException.Of("er is niet precies één lijst; noem haar met --list.", "there is not exactly one list; name it with --list.");
    }

    private static int List(DossierWork work, Dossier dossier)
    {
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteStartArray("rules");
                foreach (var rule in dossier.Rules.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("name", rule.Id.Value);
                    json.WriteString("ground", rule.Code);
                    json.WriteString("list", rule.List.Value);
                    json.WriteString("kind", rule.Kind == RuleKind.AllExcept ? "all-except" : "only");
                    json.WriteStartArray("documents");
                    foreach (var document in rule.Documents) json.WriteStringValue(document.Value);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else
            foreach (var rule in dossier.Rules.Values)
                work.Line($"{rule.Id}: {MarkTranslation.LabelOf([rule.Code])} {(rule.Kind == RuleKind.AllExcept ? work.In("op alle documenten", "on all documents") + (rule.Documents.IsEmpty ? "" : work.In(", behoudens ", ", except ")) : work.In("op ", "on "))}{Numbers(work, dossier, rule)}");
        return ExitCode.Ok;
    }

    private static string Numbers(DossierWork work, Dossier dossier, GroundRule rule)
    {
        var numbers = Lakwerk.Dossiers.Inventories.Numbering.Of(dossier);
        return Lakwerk.Dossiers.Inventories.NumberText.Of(rule.Documents.Select(d => numbers.GetValueOrDefault(d, d.Value)), work.Language);
    }
}
