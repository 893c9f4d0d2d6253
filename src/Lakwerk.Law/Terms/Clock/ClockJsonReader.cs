using System.Globalization;
using System.Text.Json;

namespace Lakwerk.Law.Terms;

/// <summary>
/// Reads <c>{"received":"2021-07-27","events":[{"date":"2021-08-23","kind":"extension"}]}</c>. An unknown kind or
/// a date that is none is refused; an unknown field is set aside and reported, so that a slip of the pen is seen.
/// </summary>
internal static class ClockJsonReader
{
    private const int LongestText = 8 * 1024 * 1024;
    private const int MostDays = 3660;

    private static readonly string[] InputFields = ["received", "events", "asOf", "note", "reference"];
    private static readonly string[] EventFields = ["date", "kind", "until", "ground", "party", "days", "weeks", "objects", "partial", "committee", "perDay", "maximum", "note", "reference", "by"];
    private static readonly string[] Grounds = ["consent", "incomplete", "requester-delay", "force-majeure"];

    public static ClockInput Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > LongestText)
            throw new ClockInputException("The file of events is larger than 8 MB.");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return ReadInput(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new ClockInputException($"The file of events is no JSON: line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1}.", broken);
        }
    }

    private static ClockInput ReadInput(JsonElement root)
    {
        var ignored = new List<string>();
        CheckFields(root, InputFields, "The file", ignored);
        var received = Date(root, "received", "The file") ?? throw new ClockInputException("The file does not say when the request was received (\"received\": \"yyyy-mm-dd\").");
        return new ClockInput(received, ReadEvents(root, ignored), Date(root, "asOf", "The file")) { Ignored = ignored };
    }

    private static List<ClockEvent> ReadEvents(JsonElement root, List<string> ignored)
    {
        var events = new List<ClockEvent>();
        if (!root.TryGetProperty("events", out var list))
            return events;
        if (list.ValueKind != JsonValueKind.Array)
            throw new ClockInputException("\"events\" is not a list.");
        if (list.GetArrayLength() > Clock.MostEvents)
            throw new ClockInputException($"The file has more than {Clock.MostEvents} events.");
        foreach (var item in list.EnumerateArray())
            events.Add(ReadEvent(item, $"Event {events.Count + 1}", ignored));
        return events;
    }

    private static ClockEvent ReadEvent(JsonElement item, string where, List<string> ignored)
    {
        CheckFields(item, EventFields, where, ignored);
        var date = Date(item, "date", where) ?? throw new ClockInputException($"{where} has no date.");
        var key = Text(item, "kind", where) ?? throw new ClockInputException($"{where} has no kind.");
        var kind = ClockEventKinds.Find(key)
            ?? throw new ClockInputException($"{where} has the unknown kind \"{key}\"; known are {string.Join(", ", ClockEventKinds.Keys)}.");
        return new ClockEvent(date, kind)
        {
            Until = Date(item, "until", where),
            Ground = Ground(item, where),
            Party = Text(item, "party", where),
            Days = Days(item, where),
            Objects = Flag(item, "objects", where),
            Partial = Flag(item, "partial", where),
            Committee = Flag(item, "committee", where),
            PerDay = Money(item, "perDay", where),
            Maximum = Money(item, "maximum", where),
        };
    }

    private static void CheckFields(JsonElement element, string[] known, string where, List<string> ignored)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new ClockInputException($"{where} is not an object.");
        foreach (var property in element.EnumerateObject())
            if (!known.Contains(property.Name))
                ignored.Add($"{where}: {property.Name}");
    }

    private static DateOnly? Date(JsonElement element, string name, string where)
    {
        if (Text(element, name, where) is not { } text)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year is < Clock.FirstYear or > Clock.LastYear)
            throw new ClockInputException($"{where}: \"{name}\" is \"{text}\", which is no date between {Clock.FirstYear} and {Clock.LastYear} written as yyyy-mm-dd.");
        return date;
    }

    private static string? Text(JsonElement element, string name, string where)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new ClockInputException($"{where}: \"{name}\" is not a text.");
    }

    private static bool Flag(JsonElement element, string name, string where)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.False)
            return false;
        return value.ValueKind == JsonValueKind.True ? true : throw new ClockInputException($"{where}: \"{name}\" is not true or false.");
    }

    private static decimal? Money(JsonElement element, string name, string where)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var money) && money is >= 0 and <= 1_000_000_000
            ? money
            : throw new ClockInputException($"{where}: \"{name}\" is not an amount in euros.");
    }

    private static int? Days(JsonElement element, string where) => Count(element, "days", where) ?? Count(element, "weeks", where) * 7;

    private static int? Count(JsonElement element, string name, string where)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count is > 0 and <= MostDays
            ? count
            : throw new ClockInputException($"{where}: \"{name}\" is not a number from 1 to {MostDays}.");
    }

    private static SuspensionGround Ground(JsonElement element, string where)
    {
        if (Text(element, "ground", where) is not { } text)
            return SuspensionGround.Consent;
        var index = Array.IndexOf(Grounds, text);
        return index >= 0 ? (SuspensionGround)index : throw new ClockInputException($"{where} has the unknown ground \"{text}\"; known are {string.Join(", ", Grounds)}.");
    }
}
