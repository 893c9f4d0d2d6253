using System.Text;
using System.Text.Json;

namespace Lakwerk.Cli.Tests;

/// <summary>Suggest, redact, inspect: the main job as a user does it.</summary>
public sealed class MainJobTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_suggested_is_removed_and_the_rest_stays()
    {
        var (letter, marks) = SuggestMarks("letter", Letters.WithPersonalData());
        var output = _folder.PathOf("out.pdf");
        CommandLineProcess.Run("redact", letter, "--marks", marks, "--out", output, "--report", _folder.PathOf("report.json")).Expect();

        var text = CommandLineProcess.Run("text", output).Expect().Output;
        Assert.DoesNotContain("dewit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", text, StringComparison.Ordinal);
        Assert.Contains("Deze regel blijft staan.", text, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder.PathOf("report.json")));
        Assert.Equal(2, report.RootElement.GetProperty("marks").GetArrayLength());
        Assert.DoesNotContain("dewit", report.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_passes_its_inspection()
    {
        var (letter, marks) = SuggestMarks("letter", Letters.WithPersonalData());
        var output = _folder.PathOf("out.pdf");
        CommandLineProcess.Run("redact", letter, "--marks", marks, "--out", output).Expect();
        CommandLineProcess.Run("inspect", output, "--original", letter, "--marks", marks).Expect(ExitCode.Ok);
    }

    [Fact]
    public void A_proof_is_written_beside_the_result_and_holds_no_word_of_the_document()
    {
        var (letter, marks) = SuggestMarks("letter", Letters.WithPersonalData());
        var proof = _folder.PathOf("proof.pdf");
        CommandLineProcess.Run("redact", letter, "--marks", marks, "--out", _folder.PathOf("out.pdf"), "--proof", proof, "--proof-date", "2026-03-31").Expect(ExitCode.Ok);

        var text = CommandLineProcess.Run("text", proof).Expect().Output;
        Assert.Contains("Bewijs van verwijdering", text, StringComparison.Ordinal);
        Assert.Contains("31 maart 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dewit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("blijft staan", text, StringComparison.Ordinal);
    }

    [RequiresToolFact("qpdf", "pdftotext")]
    public void Others_can_read_the_result_and_find_nothing_either()
    {
        var (letter, marks) = SuggestMarks("letter", Letters.WithPersonalData());
        var output = _folder.PathOf("out.pdf");
        CommandLineProcess.Run("redact", letter, "--marks", marks, "--out", output).Expect();
        Tool.Run("qpdf", "--check", output).Expect();
        var text = Tool.Run("pdftotext", output, "-").Expect().Output;
        Assert.Contains("blijft staan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dewit", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var (letter, marks) = SuggestMarks("letter", Letters.WithPersonalData());
        foreach (var name in (string[])["one.pdf", "two.pdf"]) CommandLineProcess.Run("redact", letter, "--marks", marks, "--out", _folder.PathOf(name)).Expect();
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("one.pdf")), File.ReadAllBytes(_folder.PathOf("two.pdf")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void One_bad_document_does_not_stop_a_batch(string parallel)
    {
        var (first, firstMarks) = SuggestMarks("first", Letters.WithPersonalData());
        var (last, lastMarks) = SuggestMarks("last", Letters.WithPersonalData("piet.hagedoorn@example.org"));
        var junk = _folder.Write("junk.pdf", Letters.Junk());
        var jobs = _folder.Write("jobs.jsonl", Job(first, firstMarks, "out/first.pdf") + Job(junk, firstMarks, "out/junk.pdf") + Job(last, lastMarks, "out/last.pdf"));
        Directory.CreateDirectory(_folder.PathOf("out"));

        var result = CommandLineProcess.Run("redact", "--batch", jobs, "--jobs", parallel).Expect(ExitCode.Incomplete);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).OrderBy(line => line.GetProperty("job").GetInt32()).ToList();
        Assert.Equal([true, false, true], lines.Select(line => line.GetProperty("ok").GetBoolean()));
        Assert.StartsWith(junk, lines[1].GetProperty("problem").GetString()!, StringComparison.Ordinal);
        Assert.Equal(["first.pdf", "last.pdf"], Directory.EnumerateFiles(_folder.PathOf("out")).Select(Path.GetFileName).Order());
        Assert.Contains("1 of 3 documents were not redacted.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_gives_the_same_bytes_as_one_by_one()
    {
        var (letter, marks) = SuggestMarks("letter", Letters.WithPersonalData());
        CommandLineProcess.Run("redact", letter, "--marks", marks, "--out", _folder.PathOf("alone.pdf")).Expect();
        CommandLineProcess.Run("redact", "--batch", _folder.Write("jobs.jsonl", Job(letter, marks, "batch.pdf"))).Expect();
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("alone.pdf")), File.ReadAllBytes(_folder.PathOf("batch.pdf")));
    }

    private (string Letter, string Marks) SuggestMarks(string name, byte[] pdf)
    {
        var letter = _folder.Write($"{name}.pdf", pdf);
        var marks = _folder.PathOf($"{name}.marks.json");
        CommandLineProcess.Run("suggest", letter, "--marks-out", marks).Expect();
        return (letter, marks);
    }

    private string Job(string letter, string marks, string output) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, string> { ["in"] = letter, ["marks"] = marks, ["out"] = _folder.PathOf(output) })) + "\n";
}
