using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Law;

namespace Lakwerk.Server.Api;

/// <summary>
/// What is wrong with JSON that somebody sent, in the sender's words: which part, and what is the matter with it. What the
/// serialiser says itself names types of ours, which mean nothing to anybody else.
/// </summary>
internal static partial class JsonProblem
{
    public static Bilingual Of(JsonException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (IsBroken(problem)) return Broken(problem);
        // What this project says of a part is meant to be read.
        if (problem.Path is not ['$', ..] path) return new(problem.Message, problem.Message);
        var part = path.TrimStart('$').TrimStart('.');
        var names = string.Join(", ", Quoted().Matches(problem.Message).Select(match => match.Groups[1].Value).Where(name => !name.Contains('.', StringComparison.Ordinal)));
        if (problem.Message.Contains("missing required", StringComparison.Ordinal)) return In(part, $"hier ontbreekt {names}", $"{names} is missing here");
        if (problem.Message.Contains("could not be mapped", StringComparison.Ordinal)) return In(part, $"het veld {names} is er niet", $"there is no field {names}");
        return problem.Message.Contains("null", StringComparison.Ordinal)
            ? In(part, $"{names} mag niet null zijn", $"{names} cannot be null")
            : In(part, "deze waarde hoort hier niet", "this value does not belong here");
    }

    private static bool IsBroken(JsonException problem) => problem.GetType() != typeof(JsonException) || problem.InnerException is JsonException;

    private static Bilingual Broken(JsonException problem) => problem.LineNumber is { } line && problem.BytePositionInLine is { } at
        ? new($"Dit is geen JSON: het loopt vast op regel {line + 1}, byte {at + 1}.", $"This is no JSON: it stops making sense at line {line + 1}, byte {at + 1}.")
        : new("Dit is geen JSON.", "This is no JSON.");

    private static Bilingual In(string part, string dutch, string english) =>
        part.Length == 0 ? new($"In de opdracht: {dutch}.", $"In the body: {english}.") : new($"Bij {part}: {dutch}.", $"At {part}: {english}.");

    [GeneratedRegex("'([^']{1,100})'")]
    private static partial Regex Quoted();
}
