using System.Text.Json;
using Lakwerk.Law.Terms;

namespace Lakwerk.Law.Tests.Terms;

public class ClockJsonTests
{
    private const string Case = """
        {"received":"2021-07-27","events":[{"date":"2021-08-23","kind":"extension"},{"date":"2021-08-26","kind":"notice-of-default"}]}
        """;

    [Fact]
    public void The_report_has_the_fields_a_program_reads()
    {
        using var json = JsonDocument.Parse(ClockOutcome.FromJson(Case).ToJson());
        var root = json.RootElement;

        Assert.Equal(("Wob", "2021-09-21", 0), (root.GetProperty("law").GetString(), root.GetProperty("due").GetString(), root.GetProperty("daysLate").GetInt32()));
        Assert.All(root.GetProperty("dates").EnumerateArray(), d => Assert.Equal(4, d.EnumerateObject().Count(p => p.Name is "name" or "date" or "rule" or "reason")));
        Assert.Equal("premature-notice", root.GetProperty("warnings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Today_counts_when_the_file_names_no_day() =>
        Assert.Equal(10, Assert.IsType<ClockReport>(ClockOutcome.FromJson(Case, new DateOnly(2021, 10, 1))).DaysLate);

    [Theory]
    [InlineData(Language.Dutch, "Beslissen uiterlijk: 21 september 2021", "Ontvangen op 27-07-2021")]
    [InlineData(Language.English, "Decide by: 21 September 2021", "Received on 27-07-2021")]
    public void The_text_gives_each_date_with_its_reason(Language language, string due, string reason)
    {
        var text = ClockOutcome.FromJson(Case).ToText(language);

        Assert.Contains(due, text, StringComparison.Ordinal);
        Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.Contains("+ 28", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_names_event_and_rule()
    {
        using var json = JsonDocument.Parse(ClockOutcome.FromJson("""{"received":"2021-07-27","events":[{"date":"2021-08-01","kind":"suspension-end"}]}""").ToJson());

        Assert.Equal("Awb 4:15", json.RootElement.GetProperty("refused").GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "when the request was received")]
    [InlineData("""{"received":"27-07-2021"}""", "no date")]
    [InlineData("""{"received":"2021-07-27","events":{}}""", "not a list")]
    [InlineData("""{"received":"2021-07-27","events":[{"date":"2021-08-01","kind":"party"}]}""", "unknown kind")]
    [InlineData("""{"received":"2021-07-27","events":[{"kind":"decision"}]}""", "no date")]
    [InlineData("""{"received":"2021-07-27","events":[{"date":"2021-08-01","kind":"extension","days":-3}]}""", "not a number")]
    public void Unreadable_input_gets_one_sentence(string json, string says) =>
        Assert.Contains(says, Assert.Throws<ClockInputException>(() => ClockOutcome.FromJson(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_field_is_set_aside_and_reported() =>
        Assert.True(Assert.IsType<ClockReport>(ClockOutcome.FromJson("""{"received":"2021-07-27","untill":"2021-09-01"}""")).Warns("field-ignored"));

    [Fact]
    public void Every_kind_of_event_has_a_name_that_reads_back() =>
        Assert.All(Enum.GetValues<ClockEventKind>(), k => Assert.Equal(k, ClockEventKinds.Find(ClockEventKinds.KeyOf(k))));
}
