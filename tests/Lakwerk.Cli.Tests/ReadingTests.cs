using System.Text.Json;

namespace Lakwerk.Cli.Tests;

/// <summary>read and proofread as a user meets them.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Letter = """
        Datum 12 maart 2025
        Onderwerp Besluit op uw Woo-verzoek

        In uw brief van 30 januari 2025, ontvangen op 3 februari 2025, hebt u met een beroep op de Wet open overheid (Woo) verzocht om documenten.

        Besluit

        Ik heb besloten om de documenten met de nummers 1 en 2 openbaar te maken. Document 2 maak ik niet openbaar.

        Bezwaar

        U kunt binnen zes weken een bezwaarschrift indienen.
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_tells_the_facts_with_their_places()
    {
        var result = CommandLineProcess.Run("read", _folder.Write("besluit.txt", Letter), "--json");
        Assert.Equal(ExitCode.Ok, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("decision", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal("2025-02-03", json.RootElement.GetProperty("receivedDate").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("places").GetProperty("date").GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("reference").ValueKind);
    }

    [Fact]
    public void Read_makes_rows_of_a_list()
    {
        var result = CommandLineProcess.Run("read", _folder.Write("lijst.csv", "Nr;Titel;Beoordeling;Grond\n1;Nota;deels openbaar;5.1.2e\n"), "--json");
        using var json = JsonDocument.Parse(result.Output);
        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(("1", "partly-public", "5.1.2.e"), (row.GetProperty("nr").GetString(), row.GetProperty("status").GetString(), row.GetProperty("grounds")[0].GetString()));
    }

    [Fact]
    public void Proofread_names_the_contradiction_and_writes_it_in_the_margin()
    {
        var result = CommandLineProcess.Run("proofread", _folder.Write("besluit.txt", Letter), "--output", _folder.PathOf("besluit.docx"));
        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains("staat onder \"openbaar\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("„", result.Output, StringComparison.Ordinal);
        var again = CommandLineProcess.Run("proofread", _folder.PathOf("besluit.docx"), "--json");
        using var json = JsonDocument.Parse(again.Output);
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "two-statuses");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("proofread")]
    public void A_file_that_does_not_exist_is_named(string command) =>
        Assert.Equal($"{_folder.PathOf("gone.docx")}: does not exist.", CommandLineProcess.Refused(command, _folder.PathOf("gone.docx")));

    [Fact]
    public void A_damaged_word_file_is_refused() =>
        Assert.Contains("cannot be unpacked", CommandLineProcess.Refused("read", _folder.Write("stuk.docx", "PK\u0003\u0004 stuk"u8.ToArray())), StringComparison.Ordinal);
}
