using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lakwerk.Law.Terms;

/// <summary>Writes what the clock says as JSON for programs and as lines for people.</summary>
internal static class ClockWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(ClockReport report, Language language) => Write(json =>
    {
        json.WriteString("law", report.Law.ToString());
        json.WriteString("due", DutchDates.Iso(report.Due));
        json.WriteNumber("daysLate", report.DaysLate);
        json.WriteNumber("suspendedDays", report.SuspendedDays);
        json.WriteString("asOf", DutchDates.Iso(report.AsOf));
        WriteDates(json, report.Dates, language);
        WriteDecisions(json, report.Decisions);
        WritePenalty(json, report.Penalty, language);
        WriteWarnings(json, report.Warnings, language);
    });

    public static string Json(ClockRefusal refusal, Language language) => Write(json =>
    {
        json.WriteStartObject("refused");
        json.WriteString("date", DutchDates.Iso(refusal.Event.Date));
        json.WriteString("kind", ClockEventKinds.KeyOf(refusal.Event.Kind));
        json.WriteString("rule", refusal.Rule);
        json.WriteString("reason", refusal.Reason.In(language));
        json.WriteEndObject();
    });

    public static string Text(ClockRefusal refusal, Language language) =>
        $"{(language == Language.Dutch ? "Geweigerd" : "Refused")} ({refusal.Rule}): {refusal.Reason.In(language)}\n";

    public static string Text(ClockReport report, Language language)
    {
        var dutch = language == Language.Dutch;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(dutch ? "Wet" : "Act")}: {report.Law}\n");
        text.Append(CultureInfo.InvariantCulture, $"{(dutch ? "Beslissen uiterlijk" : "Decide by")}: {DutchDates.Long(report.Due, language)}\n");
        if (report.DaysLate > 0)
            text.Append(CultureInfo.InvariantCulture, $"{(dutch ? "Dagen te laat" : "Days late")}: {report.DaysLate}\n");
        text.Append('\n');
        foreach (var date in report.Dates)
            text.Append(CultureInfo.InvariantCulture, $"{DutchDates.Short(date.Date)}  {ClockNames.Of(date.Name).In(language)} [{date.Rule}]\n            {date.Reason.In(language)}\n");
        if (report.Penalty is { } penalty)
            text.Append(CultureInfo.InvariantCulture, $"\n{(dutch ? "Dwangsom" : "Penalty")}: € {penalty.Amount:0.##} [{penalty.Rule}] {penalty.Reason.In(language)}\n");
        if (report.Warnings.Count > 0)
            text.Append(dutch ? "\nLet op:\n" : "\nMind:\n");
        foreach (var warning in report.Warnings)
            text.Append(CultureInfo.InvariantCulture, $"- {warning.Text.In(language)} ({warning.Code})\n");
        return text.ToString();
    }

    private static void WriteDates(Utf8JsonWriter json, IReadOnlyList<ClockDate> dates, Language language)
    {
        json.WriteStartArray("dates");
        foreach (var date in dates)
        {
            json.WriteStartObject();
            json.WriteString("name", date.Name);
            json.WriteString("date", DutchDates.Iso(date.Date));
            json.WriteString("rule", date.Rule);
            json.WriteString("reason", date.Reason.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDecisions(Utf8JsonWriter json, IReadOnlyList<ClockDecision> decisions)
    {
        json.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            json.WriteStartObject();
            json.WriteString("date", DutchDates.Iso(decision.Date));
            json.WriteString("stage", decision.Stage);
            json.WriteString("law", decision.Law.ToString());
            json.WriteString("due", DutchDates.Iso(decision.Due));
            json.WriteNumber("daysLate", decision.DaysLate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePenalty(Utf8JsonWriter json, ClockPenalty? penalty, Language language)
    {
        if (penalty is null)
            return;
        json.WriteStartObject("penalty");
        json.WriteNumber("amount", penalty.Amount);
        json.WriteString("rule", penalty.Rule);
        json.WriteString("reason", penalty.Reason.In(language));
        json.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<ClockWarning> warnings, Language language)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("text", warning.Text.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
