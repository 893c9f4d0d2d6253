using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Lakwerk.Server.Operations;

/// <summary>
/// One line of JSON for each entry. What a message says is the sentence as it was written in the code; of its values only those on
/// a list pass, and of an exception its kind and where it came from: anything else may be text of a document or a name.
/// </summary>
internal sealed class JsonLog : ConsoleFormatter
{
    public const string FormatName = "lakwerk-json";

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "Kind", "Step", "Result", "Milliseconds", "Attempt", "Method", "Route", "Status", "Endpoint", "State", "Count", "InstanceId", "SchedulerName",
    };

    public JsonLog() : base(FormatName) { }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("level", logEntry.LogLevel.ToString().ToLowerInvariant());
            json.WriteString("category", logEntry.Category);
            if (logEntry.EventId.Id != 0) json.WriteNumber("event", logEntry.EventId.Id);
            WriteState(json, logEntry.State);
            if (logEntry.Exception is { } problem) WriteProblem(json, problem);
            if (System.Diagnostics.Activity.Current is { } trace) json.WriteString("trace", trace.TraceId.ToString());
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static void WriteState<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values) return;
        foreach (var (name, value) in values)
        {
            if (name == "{OriginalFormat}") json.WriteString("message", value as string);
            else if (Harmless.Contains(name)) json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    private static void WriteProblem(Utf8JsonWriter json, Exception problem)
    {
        json.WriteString("exception", problem.GetType().FullName);
        if (problem.InnerException is { } inner) json.WriteString("because", inner.GetType().FullName);
        json.WriteString("stack", problem.StackTrace);
    }
}
