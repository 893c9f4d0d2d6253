using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Why a ground applies, in the parts that a decision needs.</summary>
internal static class MotivateCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var ground = new Argument<string>("ground") { Description = "The ground." };
        var content = DossierCommands.Required("--content", "What the passages contain, without giving them away.");
        var harm = new Option<string>("--harm") { Description = "What disclosure would harm; needed for every ground but personal opinions (5.2.1, 11.1).", HelpName = "text", DefaultValueFactory = _ => "" };
        var weighing = DossierCommands.Text("--weighing", "Why that weighs more than openness; needed for relative grounds.");
        var deliberation = DossierCommands.Text("--deliberation", "Opinions: why the document was made for internal deliberation.");
        var notAnonymous = DossierCommands.Text("--not-anonymised", "Opinions: why not in a form that leads to nobody.");
        var fiveYears = DossierCommands.Text("--five-years", "Woo 5.3: why it still applies to information of more than five years old.");
        var until = DossierCommands.Date("--until", "Temporary grounds: until when disclosure is put off.");
        var style = new Option<string>("--style") { Description = "formal; or b1 to write it in plain Dutch too, beside the formal words.", HelpName = "formal|b1", DefaultValueFactory = _ => "formal" };
        style.AcceptOnlyFromAmong("formal", "b1");
        var command = new Command("motivate", "Write why a ground applies.") { dossier, ground, content, harm, weighing, deliberation, notAnonymous, fiveYears, until, style };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var code = GroundCodes.Parse(parsed.GetRequiredValue(ground)) is [var only] ? only : throw InputException.Of("een motivering gaat over één grond.", "a motivation is about one ground.");
            var id = parsed.GetRequiredValue(dossier);
            var before = work.Open(id).Motivations.GetValueOrDefault(code);
            if (parsed.GetValue(style) == "b1")
            {
                var formal = before ?? throw InputException.Of($"schrijf eerst de formele motivering van {code}.", $"write the formal motivation of {code} first.");
                var plain = new PlainMotivation(parsed.GetRequiredValue(content), parsed.GetValue(harm) is { Length: > 0 } damage ? damage : null, parsed.GetValue(weighing))
                {
                    InternalDeliberation = parsed.GetValue(deliberation),
                    NotAnonymised = parsed.GetValue(notAnonymous),
                    FiveYears = parsed.GetValue(fiveYears),
                };
                return work.Do(id, new MotivateGround(work.By, work.Now, code, formal with { Plain = plain }), $"{code} is in gewone taal gemotiveerd.", $"{code} is motivated in plain Dutch.");
            }

            var motivation = new Motivation(parsed.GetRequiredValue(content), parsed.GetValue(harm)!, parsed.GetValue(weighing))
            {
                InternalDeliberation = parsed.GetValue(deliberation),
                NotAnonymised = parsed.GetValue(notAnonymous),
                FiveYears = parsed.GetValue(fiveYears),
                Until = Days.ParseOptional(parsed.GetValue(until)),
                Plain = before?.Plain,
            };
            var missing = MotivationNeeds.Missing(code, motivation);
            return work.Do(id, new MotivateGround(work.By, work.Now, code, motivation),
                $"{code} is gemotiveerd{(missing is null ? "" : $", maar nog niet volledig: de motivering mist {missing.Dutch}")}.",
                $"{code} is motivated{(missing is null ? "" : $", but not completely: the motivation lacks {missing.English}")}.");
        });
        return command;
    }
}
