using System.CommandLine;
using System.Globalization;
using Lakwerk.Suggestions;
using Lakwerk.Work;
using Lakwerk.Work.Suggesting;
using Spectre.Console;

namespace Lakwerk.Cli.Commands;

/// <summary>Says what in PDF and text files may be personal data, and writes it as marks when asked to.</summary>
internal static class SuggestCommand
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("files") { Description = "PDF or plain text files.", Arity = ArgumentArity.OneOrMore };
        var marksOut = new Option<string?>("--marks-out") { Description = "Write the suggestions for one PDF as marks for redact.", HelpName = "marks.json" };
        var least = new Option<string>("--min-confidence") { Description = "Leave out what is less sure than this (0 to 1).", HelpName = "number", DefaultValueFactory = _ => "0" };
        var hints = new Option<bool>("--hints") { Description = "Also point at sentences that may fall under other grounds: opinions, business data, security …" };
        var inPublic = new Option<string?>("--public") { Description = "A list of functions and persons that act in public for this body: one a line, -function for one that does not.", HelpName = "list.txt" };
        var password = Options.Password();
        var json = Options.Json();
        var command = new Command("suggest", "Find what may be personal data.") { files, marksOut, least, hints, inPublic, password, json };
        command.SetAction(parsed => Run(
            session,
            parsed.GetRequiredValue(files),
            parsed.GetValue(marksOut),
            new SuggestOptions { MinimumConfidence = Confidence(parsed.GetRequiredValue(least)), Password = parsed.GetValue(password)!, Hints = parsed.GetValue(hints), PublicList = parsed.GetValue(inPublic), Stop = session.Stop },
            parsed.GetValue(json)));
        return command;
    }

    private static double Confidence(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? value
            : throw new InputException($"--min-confidence takes a number from 0 to 1 with a point, such as 0.5, not {text}.");

    private static int Run(Session session, string[] files, string? marksOut, SuggestOptions options, bool json)
    {
        if (marksOut is not null && files.Length != 1) throw new InputException("--marks-out takes the suggestions of one file; name one.");
        var suggested = SuggestPersonalData.InAll(files, options);
        if (marksOut is not null) SuggestPersonalData.WriteMarks(suggested[0], marksOut);

        var answers = suggested.Select(file => file.Suggestions).ToList();
        if (json) session.Write(stream => SuggestionReport.Write(stream, answers));
        else
            foreach (var answer in answers)
            {
                WriteTable(session, answer);
                WriteHints(session, answer);
            }


        return session.Close([.. suggested.SelectMany(file => file.Notes)], [.. suggested.SelectMany(file => file.Missing)]);
    }

    private static void WriteHints(Session session, FileSuggestions file)
    {
        foreach (var hint in file.Hints ?? [])
            session.Output.WriteLine($"{(hint.Page > 0 ? $"page {hint.Page}" : $"character {hint.Start}")}: {hint.Ground}: {hint.Reason.Dutch}: {hint.Sentence}");
    }

    private static void WriteTable(Session session, FileSuggestions file)
    {
        session.Output.WriteLine($"{file.File}: {file.Suggestions.Count} suggestions");
        if (file.Suggestions.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("kind", "text", "ground", "confidence", "place");
        foreach (var suggestion in file.Suggestions)
        {
            table.AddRow(
                suggestion.Kind.Name(),
                Markup.Escape(suggestion.Text.ReplaceLineEndings(" ")),
                suggestion.Ground,
                suggestion.Confidence.ToString("0.00"),
                suggestion.Page > 0 ? $"page {suggestion.Page}" : $"character {suggestion.Start}");
        }

        Tables.Write(session, table);
    }
}
