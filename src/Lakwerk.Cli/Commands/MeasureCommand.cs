using System.CommandLine;
using System.Globalization;
using System.Text;
using Lakwerk.Reading.Measures;
using Lakwerk.Work;
using Lakwerk.Work.Files;
using Lakwerk.Work.Measures;
using Lakwerk.Work.ReadingBack;
using Lakwerk.Work.Tables;

namespace Lakwerk.Cli.Commands;

/// <summary>Keeps the dossier of a measure: criteria, options, advice, decisions, requests to reconsider, promises.</summary>
internal static class MeasureCommand
{
    public static Command Create(Session session) => new("measure", "Keep the dossier of a measure, with its timeline.") { New(session), Add(session), Fill(session), Show(session) };

    private static Argument<string> Dossier() => new("dossier") { Description = "The dossier of the measure (JSON)." };

    private static Command New(Session session)
    {
        var dossier = Dossier();
        var name = new Argument<string>("name") { Description = "What the measure is called." };
        var command = new Command("new", "Begin a dossier.") { dossier, name };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(dossier);
            if (File.Exists(path)) throw InputException.About(path, "is there already.");
            MeasureFile.Write(path, new Measure(parsed.GetRequiredValue(name), []));
            session.Output.WriteLine(path);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Add(Session session)
    {
        var dossier = Dossier();
        var kind = new Argument<string>("kind") { Description = string.Join(", ", MeasureEntryKinds.Keys) };
        kind.AcceptOnlyFromAmong([.. MeasureEntryKinds.Keys]);
        var text = new Argument<string>("text") { Description = "The fact in words." };
        var date = new Option<string?>("--date") { Description = "When.", HelpName = "yyyy-mm-dd" };
        var by = new Option<string?>("--by") { Description = "Who advised, decided, asked or promised.", HelpName = "who" };
        var about = new Option<string?>("--about") { Description = "The criterion judged, the request answered, the condition of a promise.", HelpName = "text" };
        var source = new Option<string?>("--source") { Description = "Document and place that tell it.", HelpName = "text" };
        var command = new Command("add", "Add what is known.") { dossier, kind, text, date, by, about, source };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(dossier);
            var entry = new MeasureEntry(MeasureEntryKinds.Find(parsed.GetRequiredValue(kind))!.Value, parsed.GetRequiredValue(text))
            {
                Date = parsed.GetValue(date) is { } day ? Day(day) : null,
                By = parsed.GetValue(by),
                About = parsed.GetValue(about),
                Source = parsed.GetValue(source),
            };
            MeasureFile.Write(path, MeasureFile.Read(path).With([entry]));
            session.Output.WriteLine($"{MeasureEntryKinds.DutchOf(entry.Kind)}: {entry.Text}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Fill(Session session)
    {
        var dossier = Dossier();
        var documents = new Argument<string[]>("documents") { Description = "Letters to parliament, minutes, memos, decisions.", Arity = ArgumentArity.OneOrMore };
        var about = new Option<string>("--about") { Description = "A word of the subject, such as the name of the product.", HelpName = "word", Required = true };
        var command = new Command("fill", "Add what documents tell, to be confirmed by a person.") { dossier, documents, about };
        command.SetAction(parsed =>
        {
            var added = MeasureFile.Fill(parsed.GetRequiredValue(dossier), parsed.GetRequiredValue(documents), parsed.GetRequiredValue(about), new ReadOptions { Stop = session.Stop });
            session.Output.WriteLine($"{added} feiten toegevoegd.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Show(Session session)
    {
        var dossier = Dossier();
        var page = new Option<string?>("--html") { Description = "Page to write, with the timeline.", HelpName = "file.html" };
        var table = new Option<string?>("--table") { Description = "Table to write (csv, xlsx).", HelpName = "file" };
        var json = Options.Json();
        var command = new Command("show", "Show the timeline; write it as a page or a table.") { dossier, page, table, json };
        command.SetAction(parsed =>
        {
            var measure = MeasureFile.Read(parsed.GetRequiredValue(dossier));
            if (parsed.GetValue(page) is { } html) AtomicFile.Write(html, Encoding.UTF8.GetBytes(MeasurePage.Write(measure)));
            if (parsed.GetValue(table) is { } sheet) TableFile.Write(sheet, MeasurePage.Table(measure), "Maatregel");
            if (parsed.GetValue(json)) session.Write(stream => JsonOutput.Write(stream, writer => MeasureFile.WriteMembers(writer, measure)));
            else foreach (var row in MeasurePage.Table(measure).Rows) session.Output.WriteLine(string.Join(" · ", row.Where(cell => cell.Length > 0)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new InputException($"{text} is no date (yyyy-mm-dd).");
}
