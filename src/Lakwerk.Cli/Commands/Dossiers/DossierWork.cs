using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>One command at work: the office it opened, who asked, and the way to answer.</summary>
internal sealed class DossierWork(Session session, Office office, Actor by, Language language, bool json) : IDisposable
{
    public Session Session { get; } = session;

    public Office Office { get; } = office;

    public Actor By { get; } = by;

    public Language Language { get; } = language;

    public bool IsJson { get; } = json;

    public DateTimeOffset Now => Office.Dossiers.Now;

    public void Dispose() => Office.Dispose();

    public string In(string dutch, string english) => Language == Language.Dutch ? dutch : english;

    public Dossier Open(string id) => Office.Dossiers.Open(new DossierId(id)) is { Exists: true } dossier
        ? dossier
        : throw InputException.Of($"dossier {id} bestaat niet.", $"dossier {id} does not exist.");

    public int Do(string id, DossierCommand command, string dutch, string english) => Do(id, [command], dutch, english);

    /// <summary>Carries commands out as one act and says what was done, or throws the sentence of the refusal.</summary>
    public int Do(string id, IReadOnlyList<DossierCommand> commands, string dutch, string english) =>
        Tell(Office.Dossiers.Do(new DossierId(id), commands), dutch, english);

    public int Tell(CommandOutcome outcome, string dutch, string english)
    {
        Must(outcome);
        if (IsJson) Json(writer => WriteOutcome(writer, outcome));
        else Line(In(dutch, english));
        return ExitCode.Ok;
    }

    public static void Must(CommandOutcome outcome)
    {
        if (outcome.Refusal is { } refusal) throw InputException.Of(refusal.Sentence);
    }

    /// <summary>Says which file was written.</summary>
    public int TellFile(string path)
    {
        if (IsJson) Json(json => json.WriteString("file", path));
        else Line(path);
        return ExitCode.Ok;
    }

    public void Line(string text) => Session.Output.WriteLine(text);

    public void Json(Action<Utf8JsonWriter> members) => Session.Write(stream => JsonOutput.Write(stream, members));

    /// <summary>A day, or today.</summary>
    public DateOnly Day(string? text) => text is null ? Office.Dossiers.Today : Days.Parse(text);

    private static void WriteOutcome(Utf8JsonWriter writer, CommandOutcome outcome)
    {
        writer.WriteString("dossier", outcome.Dossier.Id.Value);
        writer.WriteNumber("version", outcome.Dossier.Version);
        writer.WriteStartArray("events");
        foreach (var e in outcome.Events) writer.WriteRawValue(DossierEventJson.Write(e));
        writer.WriteEndArray();
    }
}
