using System.Text.Json;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Kinds of findings as they are written in JSON: <c>two-statuses</c>.</summary>
public static class FindingKinds
{
    private static readonly string[] Keys = [.. Enum.GetNames<FindingKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static string KeyOf(FindingKind kind) => Keys[(int)kind];
}
