using System.Collections.Immutable;
using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Judges documents: by their marks, or as a whole.</summary>
internal static class AssessCommand
{
    private const string Withdraw = "withdraw";

    public static Command Create(Session session, DossierOptions options)
    {
        var (dossier, documents) = (DossierCommands.Dossier(), DossierCommands.Documents());
        var judgement = new Argument<string>("judgement") { Description = $"{string.Join(", ", Assessments.Keys)}, or {Withdraw}; also in Dutch: \"deels openbaar\".", HelpName = "judgement" };
        var grounds = DossierCommands.Text("--grounds", "Grounds and labels of the whole document: \"5.1.2e; buiten scope\".", "grounds");
        var reason = DossierCommands.Text("--reason", "Why: needed for a refusal as a whole, and where the marks say otherwise.");
        var link = DossierCommands.Text("--link", "already-public: where it can be found.", "address");
        var residual = DossierCommands.Text("--residual", "Text of a refused document that the letter quotes.");
        var command = new Command("assess", "Judge documents, as a whole or by their marks.") { dossier, documents, judgement, grounds, reason, link, residual };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var chosen = DocumentChoice.Find(opened, parsed.GetRequiredValue(documents));
            var codes = parsed.GetValue(grounds) is { } text ? GroundCodes.Parse(text) : [];
            var commands = chosen.Select(d => Judge(work, d, parsed.GetRequiredValue(judgement), codes, parsed.GetValue(reason), parsed.GetValue(link))).ToList();
            if (parsed.GetValue(residual) is { } quoted) commands.AddRange(chosen.Select(d => new QuoteResidualText(work.By, work.Now, d.Id, quoted)));
            return work.Do(opened.Id.Value, commands, $"{chosen.Count} {(chosen.Count == 1 ? "document" : "documenten")} beoordeeld.", $"{chosen.Count} {(chosen.Count == 1 ? "document" : "documents")} assessed.");
        });
        return command;
    }

    private static DossierCommand Judge(DossierWork work, Document document, string judgement, ImmutableArray<string> codes, string? reason, string? link)
    {
        if (judgement == Withdraw) return new WithdrawAssessment(work.By, work.Now, document.Id);
        var assessment = Assessments.Find(judgement) ?? throw InputException.Of($"“{judgement}” is geen beoordeling; bekend zijn {string.Join(", ", Assessments.Keys)}.", $"“{judgement}” is no judgement; there are {string.Join(", ", Assessments.Keys)}.");
        return new AssessDocument(work.By, work.Now, document.Id, assessment) { Codes = codes, Reason = reason, Link = link };
    }
}
