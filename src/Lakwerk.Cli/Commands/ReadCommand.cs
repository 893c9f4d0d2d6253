using System.CommandLine;
using Lakwerk.Reading;
using Lakwerk.Reading.Json;
using Lakwerk.Work.ReadingBack;
using Spectre.Console;

namespace Lakwerk.Cli.Commands;

/// <summary>Reads a decision, letter, bundle of minutes or inventory list back into facts.</summary>
internal static class ReadCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "A decision, letter to parliament, bundle of minutes or inventory list (txt, docx, odt, PDF, scan, xlsx, csv)." };
        var password = Options.Password();
        var noOcr = Options.NoOcr();
        var json = Options.Json();
        var command = new Command("read", "Read a decision, letter, minutes or inventory list back into facts.") { file, password, noOcr, json };
        command.SetAction(parsed => Run(session, ReadFile.Run(parsed.GetRequiredValue(file), new ReadOptions { Password = parsed.GetValue(password)!, Recognise = !parsed.GetValue(noOcr), Stop = session.Stop }), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, ReadOutcome outcome, bool json)
    {
        if (json) session.Write(stream => JsonOutput.Write(stream, writer => ReadingWriter.WriteMembers(writer, outcome.Reading)));
        else WriteText(session, outcome.Reading);
        return session.Close(outcome.File.Notes, outcome.File.Missing);
    }

    private static void WriteText(Session session, FileReading reading)
    {
        var table = new Table().AddColumns("wat", "gelezen", "plaats", "zekerheid");
        foreach (var line in ReadingSummary.Of(reading)) table.AddRow(Markup.Escape(line.What), Markup.Escape(line.Text), line.Place, line.Confidence is { } sure ? $"{sure * 100:0}%" : "–");
        Tables.Write(session, table);
    }
}
