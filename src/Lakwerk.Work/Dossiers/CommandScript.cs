using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Law;
using Lakwerk.Storage;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Carries out a script of commands: JSON, one a line; blank lines and lines that begin with <c>//</c> are for people. A line
/// may name who does it with <c>"as": "id name"</c>. It stops at the first line that cannot be done and says which.
/// </summary>
public static class CommandScript
{
    private const string As = "as";

    /// <summary>Runs a script; everything before the line that failed stays done, as it would have when typed.</summary>
    /// <param name="dossiers">Where.</param>
    /// <param name="id">The dossier; the script may open it.</param>
    /// <param name="name">The script's name, for what is said about it.</param>
    /// <param name="lines">The script.</param>
    /// <param name="by">Who does the lines that name nobody.</param>
    /// <exception cref="InputException">A line is no command, or was refused.</exception>
    public static Dossier Run(DossierDesk dossiers, DossierId id, string name, IEnumerable<string> lines, Actor by)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(lines);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith("//", StringComparison.Ordinal)) continue;
            if (Do(dossiers, id, name, number, line, by).Refusal is { } refusal)
                throw InputException.About(name, AtLine(number, refusal));
        }

        return dossiers.MustOpen(id);
    }

    private static Bilingual Unreadable(int number, JsonException problem)
    {
        // What the serialiser says is about types of ours; what this project says is meant to be read.
        if (problem.Path is not { } place)
            return new($"regel {number}: {problem.Message}", $"line {number}: {problem.Message}");
        return new($"regel {number}: een veld ontbreekt, is onbekend of heeft een verkeerde waarde ({place}).", $"line {number}: a field is missing, unknown or has a wrong value ({place}).");
    }

    private static Bilingual AtLine(int number, Refusal refusal) => new($"regel {number}: {refusal.Sentence.Dutch}", $"line {number}: {refusal.Sentence.English}");

    private static CommandOutcome Do(DossierDesk dossiers, DossierId id, string name, int number, string line, Actor by)
    {
        try
        {
            var (json, actor) = TakeActor(line, by);
            var command = DossierCommandJson.Read(json, actor, dossiers.Now);
            return dossiers.Do(id, command is OpenDossier open ? open with { Dossier = id } : command);
        }
        catch (JsonException problem)
        {
            throw InputException.About(name, Unreadable(number, problem), problem);
        }
    }

    private static (string Json, Actor By) TakeActor(string line, Actor by)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(line);
        if (node is not System.Text.Json.Nodes.JsonObject command || command[As] is not { } named) return (line, by);
        command.Remove(As);
        return (command.ToJsonString(), Actors.Parse(named.GetValueKind() == JsonValueKind.String ? named.GetValue<string>() : ""));
    }
}
