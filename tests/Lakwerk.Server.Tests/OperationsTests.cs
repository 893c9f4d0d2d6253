using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Lakwerk.Server.Operations;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Lakwerk.Server.Tests;

/// <summary>What whoever runs this sees, and what they do not see.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class OperationsTests(ServedWorkbench workbench)
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_is_told_to_everybody(string path)
    {
        using var browser = new Browser(workbench.Address);
        using var answer = await browser.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ok", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_node_whose_store_is_gone_is_alive_but_not_ready()
    {
        using var folder = new TempFolder();
        await using var app = Workbench.Create(ServedWorkbench.Settings(folder.PathOf("data")));
        await app.StartAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.PathOf("data/lakwerk.db")}"))
        {
            connection.Open();
            using var drop = connection.CreateCommand();
            drop.CommandText = "DROP TABLE work";
            drop.ExecuteNonQuery();
        }

        using var browser = new Browser(new Uri(app.Urls.First()));
        using var alive = await browser.Get("/healthz");
        using var ready = await browser.Get("/readyz");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (alive.StatusCode, ready.StatusCode));
    }

    [Fact]
    public void A_line_of_the_log_is_json_and_holds_no_value_that_is_not_on_the_list()
    {
        using var output = new StringWriter();
        new JsonLog().Write(new Microsoft.Extensions.Logging.Abstractions.LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(
            LogLevel.Error, "Lakwerk.X", 7, [new("Person", "Femke de Vries"), new("Status", 500), new("{OriginalFormat}", "{Person} got {Status}")], new InvalidOperationException("Femke de Vries"), (_, _) => "Femke de Vries got 500"), null, output);
        using var line = JsonDocument.Parse(output.ToString());
        Assert.Equal("500", line.RootElement.GetProperty("status").GetString());
        Assert.Equal("{Person} got {Status}", line.RootElement.GetProperty("message").GetString());
        Assert.Equal("System.InvalidOperationException", line.RootElement.GetProperty("exception").GetString());
        Assert.DoesNotContain("Femke", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_of_a_request_tells_its_route_but_not_what_was_searched_for()
    {
        var ended = new List<Activity>();
        using (var traces = Telemetry.Traces("test").AddProcessor(new SimpleActivityExportProcessor(new ActivityCollector(ended))).Build())
        {
            using var browser = await workbench.SignIn(ServedWorkbench.Handler);
            using var answer = await browser.Get($"{workbench.DossierPath}/documents?q=Femke-de-Vries");
        }

        Assert.NotEmpty(ended);
        Assert.DoesNotContain(ended.SelectMany(activity => activity.TagObjects), tag => $"{tag.Value}".Contains("Femke", StringComparison.Ordinal));
    }
}
