namespace Lakwerk.Architecture.Tests;

/// <summary>Which project may reference which: an arrow points from a room that knows more to one that knows less.</summary>
public static class ArrowRules
{
    private static readonly Room[] Rooms =
    [
        new("Text", [], "text that knows its place is the ground everybody stands on"),
        new("Law", [], "the law is data and pure functions; it must be readable and testable without anything else"),
        new("Pdf", ["Text"], "the engine must know every byte it reads and writes, and nothing of dossiers"),
        new("Redaction", ["Pdf"], "removing is a matter of the file alone"),
        new("Inspection", ["Pdf"], "a witness must not be the culprit: Inspection never sees Redaction"),
        new("Suggestions", ["Text"], "what may be personal is read from text, whatever file it came from"),
        new("Reading", ["Law", "Text"], "letters are read back into facts from their text"),
        new("Intake", ["Pdf", "Text"], "files come in before anybody knows what they are for"),
        new("Dossiers", ["Law"], "a dossier is events and law; Pdf and Dossiers never meet, Work translates between them"),
        new("Letters", ["Dossiers", "Law"], "a letter says what the dossier holds"),
        new("Publication", ["Dossiers", "Law"], "a release shows what the dossier holds"),
        new("Storage", ["Dossiers"], "storing must not decide"),
        new("Work",
            ["Text", "Law", "Pdf", "Redaction", "Inspection", "Suggestions", "Reading", "Intake", "Dossiers", "Letters", "Publication", "Storage"],
            "Work is where rooms meet, and knows no face"),
        new("Server", ["Work"], "the faces decide nothing"),
        new("Cli", ["Work", "Server"], "the faces decide nothing; the command line may start the server"),
    ];

    public static IEnumerable<Rule> All =>
    [
        .. Rooms.Select(room => new Rule($"{room.Name} references {room.Allowed}", room.Because, tree => Arrows(tree, room))),
        new("every project in src is a room of the house", "a room that is not on the map has no arrows to check", Unknown),
        new("Pdf has no package", "a redactor that trusts a library trusts bytes it never saw",
            tree => tree.Rooms.Where(project => project.Name == "Lakwerk.Pdf").SelectMany(project => project.Packages)),
        new("only tests see the test helpers", "what runs at the user's must not depend on what runs at ours",
            tree => tree.Rooms.Where(project => project.References.Contains("Lakwerk.Testing")).Select(project => project.Name)),
    ];

    private static IEnumerable<string> Arrows(SourceTree tree, Room room) => tree.Rooms
        .Where(project => project.Name == $"Lakwerk.{room.Name}")
        .SelectMany(project => project.References)
        .Where(reference => !room.May.Contains(Short(reference)) && reference != "Lakwerk.Testing")
        .Select(reference => $"Lakwerk.{room.Name} → {reference}");

    private static IEnumerable<string> Unknown(SourceTree tree) =>
        tree.Rooms.Select(project => project.Name).Where(name => Rooms.All(room => room.Name != Short(name)));

    private static string Short(string project) => project.Replace("Lakwerk.", "", StringComparison.Ordinal);

    private sealed record Room(string Name, string[] May, string Because)
    {
        public string Allowed => May.Length == 0 ? "nothing" : "only " + string.Join(", ", May);
    }
}
