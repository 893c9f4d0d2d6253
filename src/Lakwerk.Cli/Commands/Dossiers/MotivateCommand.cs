using System.CommandLine;
using Lakwerk.Dossiers;
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
        var harm = new Option<string>("--harm") { Description = "What disclosure would harm.", HelpName = "text", DefaultValueFactory = _ => "" };
        var weighing = DossierCommands.Text("--weighing", "Why that weighs more than openness; for relative grounds.");
        var deliberation = DossierCommands.Text("--deliberation", "Opinions: why the document was made for internal deliberation.");
        var notAnonymous = DossierCommands.Text("--not-anonymised", "Opinions: why not in a form that leads to nobody.");
        var fiveYears = DossierCommands.Text("--five-years", "Woo 5.3: why it still applies to information of more than five years old.");
        var until = DossierCommands.Date("--until", "Temporary grounds: until when disclosure is put off.");
        var command = new Command("motivate", "Write why a ground applies.") { dossier, ground, content, harm, weighing, deliberation, notAnonymous, fiveYears, until };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var code = GroundCodes.Parse(parsed.GetRequiredValue(ground)) is [var only] ? only : throw InputException.Of("een motivering gaat over één grond.", "a motivation is about one ground.");
            var motivation = new Motivation(parsed.GetRequiredValue(content), parsed.GetValue(harm)!, parsed.GetValue(weighing))
            {
                InternalDeliberation = parsed.GetValue(deliberation),
                NotAnonymised = parsed.GetValue(notAnonymous),
                FiveYears = parsed.GetValue(fiveYears),
                Until = Days.ParseOptional(parsed.GetValue(until)),
            };
            return work.Do(parsed.GetRequiredValue(dossier), new MotivateGround(work.By, work.Now, code, motivation), $"{code} is gemotiveerd.", $"{code} is motivated.");
        });
        return command;
    }
}
