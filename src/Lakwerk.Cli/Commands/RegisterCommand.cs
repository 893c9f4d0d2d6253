using System.CommandLine;
using System.Text.Json;
using Lakwerk.Work.ReadingBack;
using Lakwerk.Work.Registers;
using Spectre.Console;

namespace Lakwerk.Cli.Commands;

/// <summary>Keeps a register of what is public, and holds new documents against it.</summary>
internal static class RegisterCommand
{
    public static Command Create(Session session) => new("register", "Keep what is public already, and compare new documents with it.") { Add(session), Compare(session), List(session) };

    private static Argument<string> Folder() => new("register") { Description = "Folder of the register; made when it is not there." };

    private static Command Add(Session session)
    {
        var folder = Folder();
        var path = new Argument<string>("file-or-folder") { Description = "Published documents (PDF, docx, odt, txt), a folder of them, or a package (folder or zip)." };
        var link = new Option<string?>("--link") { Description = "Where they are published.", HelpName = "url" };
        var links = new Option<string?>("--links") { Description = "Export of a portal (csv, xlsx) that ties file names or numbers to links.", HelpName = "file" };
        var command = new Command("add", "Add published documents.") { folder, path, link, links };
        command.SetAction(parsed =>
        {
            var result = RegisterFile.Add(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(path), parsed.GetValue(links), parsed.GetValue(link), new ReadOptions { Stop = session.Stop });
            session.Output.WriteLine($"{result.Added} toegevoegd, {result.Total} in het register.");
            return session.Close([], result.Missing);
        });
        return command;
    }

    private static Command List(Session session)
    {
        var folder = Folder();
        var command = new Command("list", "Show what the register holds.") { folder };
        command.SetAction(parsed =>
        {
            var table = new Table().AddColumns("nr", "bestand", "woorden", "link");
            foreach (var entry in PublicRegister.Open(parsed.GetRequiredValue(folder)).Entries) table.AddRow($"{entry.Id}", Markup.Escape(entry.File), $"{entry.Words}", Markup.Escape(entry.Link ?? "–"));
            Tables.Write(session, table);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Compare(Session session)
    {
        var folder = Folder();
        var path = new Argument<string>("file-or-folder") { Description = "New documents." };
        var marks = new Option<string?>("--marks") { Description = "Marks of the document: those over passages that are public already are listed.", HelpName = "marks.json" };
        var json = Options.Json();
        var command = new Command("compare", "Tell which new documents and marked passages are public already.") { folder, path, marks, json };
        command.SetAction(parsed => Run(session, RegisterFile.Compare(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(path), parsed.GetValue(marks), new ReadOptions { Stop = session.Stop }), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, IReadOnlyList<RegisterComparison> comparisons, bool json)
    {
        if (json) session.Write(stream => JsonOutput.Write(stream, writer => WriteJson(writer, comparisons)));
        else foreach (var comparison in comparisons) WriteText(session, comparison);
        return session.Close([.. comparisons.SelectMany(comparison => comparison.Notes)], [.. comparisons.SelectMany(comparison => comparison.Missing)]);
    }

    private static void WriteText(Session session, RegisterComparison comparison)
    {
        session.Output.WriteLine($"{comparison.File}: {(comparison.IsPublicAlready ? "reeds openbaar (voorstel)" : comparison.Matches.Count > 0 ? "lijkt op wat openbaar is" : "niet in het register")}");
        foreach (var match in comparison.Matches) session.Output.WriteLine($"    {DutchOf(match.Kind)} {match.Entry.File} ({match.Likeness * 100:0}%) {match.Entry.Link}".TrimEnd());
        foreach (var passage in comparison.Passages) session.Output.WriteLine($"    blz. {passage.Page}: gelakt, maar al openbaar in {passage.Entry.File}: „{passage.Text}” {passage.Entry.Link}".TrimEnd());
    }

    private static string DutchOf(RegisterMatchKind kind) => kind switch
    {
        RegisterMatchKind.Exact => "woordelijk gelijk aan",
        RegisterMatchKind.Near => "op passages na gelijk aan",
        RegisterMatchKind.Contained => "onderdeel van",
        _ => "bevat",
    };

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<RegisterComparison> comparisons)
    {
        json.WriteStartArray("documents");
        foreach (var comparison in comparisons)
        {
            json.WriteStartObject();
            json.WriteString("file", comparison.File);
            json.WriteString("proposal", comparison.IsPublicAlready ? "already-public" : null);
            json.WriteStartArray("matches");
            foreach (var match in comparison.Matches)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(match.Kind.ToString()));
                json.WriteString("file", match.Entry.File);
                json.WriteString("link", match.Entry.Link);
                json.WriteNumber("likeness", Math.Round(match.Likeness, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("passages");
            foreach (var passage in comparison.Passages)
            {
                json.WriteStartObject();
                json.WriteNumber("page", passage.Page);
                json.WriteString("text", passage.Text);
                json.WriteString("file", passage.Entry.File);
                json.WriteString("link", passage.Entry.Link);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
