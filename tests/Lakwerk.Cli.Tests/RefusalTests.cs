namespace Lakwerk.Cli.Tests;

/// <summary>What cannot be used is refused with one sentence and exit code 2, and leaves nothing behind.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string WholeFirstPage = """{"version":1,"marks":[{"id":"m","page":1,"whole":true}]}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("suggest")]
    [InlineData("inspect")]
    public void A_file_that_does_not_exist_is_named(string command) =>
        Assert.Equal($"{_folder.PathOf("gone.pdf")}: does not exist.", CommandLineProcess.Refused(command, _folder.PathOf("gone.pdf")));

    [Theory]
    [InlineData("text")]
    [InlineData("suggest")]
    [InlineData("inspect")]
    public void A_file_that_is_no_pdf_is_named(string command)
    {
        var path = _folder.Write("junk.pdf", Letters.Junk());
        Assert.StartsWith($"{path}: ", CommandLineProcess.Refused(command, path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("text")]
    [InlineData("redact", "a.pdf", "--width", "wide")]
    [InlineData("redact", "a.pdf", "--no-such-option")]
    [InlineData("redact", "a.pdf")]
    [InlineData("redact", "a.pdf", "--batch", "jobs.jsonl")]
    [InlineData("redact", "--batch", "jobs.jsonl", "--jobs", "0")]
    [InlineData("inspect", "a.pdf", "--original", "b.pdf")]
    [InlineData("suggest", "a.txt", "b.txt", "--marks-out", "m.json")]
    public void A_command_that_makes_no_sense_is_one_sentence(params string[] arguments) => Assert.NotEmpty(CommandLineProcess.Refused(arguments));

    [Fact]
    public void A_word_that_is_no_command_is_answered_with_the_commands() =>
        Assert.StartsWith("frobnicate is not a command. There are text, ", CommandLineProcess.Refused("frobnicate"), StringComparison.Ordinal);

    [Theory]
    [InlineData("--jsn is not an option of text. See lakwerk text --help.", "text", "--jsn", "a.pdf")]
    [InlineData("--jsn is not an option of text. See lakwerk text --help.", "text", "a.pdf", "--jsn")]
    public void A_mistyped_option_gets_the_blame_and_not_the_file_beside_it(string sentence, params string[] arguments) =>
        Assert.Equal(sentence, CommandLineProcess.Refused(arguments));

    [Fact]
    public void A_command_of_commands_tells_which_there_are() =>
        Assert.StartsWith("dossier needs a command: new, list, ", CommandLineProcess.Refused("dossier"), StringComparison.Ordinal);

    [Fact]
    public void What_redact_misses_is_named() =>
        Assert.Equal("redact needs --out, where the result goes. See lakwerk redact --help.", CommandLineProcess.Refused("redact", "a.pdf", "--marks", "m.json"));

    [Theory]
    [InlineData("""{"version":9,"marks":[]}""", "has version 9")]
    [InlineData("""{"version":1,"marks":[{"id":"m","page":2,"whole":true}]}""", "mark m is on page 2, but the document has 1 page.")]
    [InlineData("""{"version":1,"marks":[{"id":"m","page":1,"boxes":[[1,1,1,9]]}]}""", "mark m has a box without area.")]
    [InlineData("""{"version":1,"sha256":"0000000000000000000000000000000000000000000000000000000000000000","marks":[]}""", "was made for another file")]
    public void Marks_that_do_not_fit_leave_nothing_behind(string marks, string reason)
    {
        var letter = _folder.Write("letter.pdf", Letters.WithPersonalData());
        var path = _folder.Write("marks.json", marks);
        var sentence = CommandLineProcess.Refused("redact", letter, "--marks", path, "--out", _folder.PathOf("out.pdf"), "--report", _folder.PathOf("report.json"));
        Assert.StartsWith($"{path}: ", sentence, StringComparison.Ordinal);
        Assert.Contains(reason, sentence, StringComparison.Ordinal);
        Assert.Equal([letter, path], Directory.EnumerateFiles(_folder.Root).Order());
    }

    [Fact]
    public void An_earlier_result_survives_a_refusal()
    {
        var letter = _folder.Write("letter.pdf", Letters.Junk());
        var output = _folder.Write("out.pdf", "earlier");
        CommandLineProcess.Refused("redact", letter, "--marks", _folder.Write("marks.json", WholeFirstPage), "--out", output);
        Assert.Equal("earlier", File.ReadAllText(output));
    }

    [Fact]
    public void The_document_itself_is_never_overwritten()
    {
        var bytes = Letters.WithPersonalData();
        var letter = _folder.Write("letter.pdf", bytes);
        var sentence = CommandLineProcess.Refused("redact", letter, "--marks", _folder.Write("marks.json", WholeFirstPage), "--out", letter);
        Assert.Contains("would be overwritten", sentence, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(letter));
    }
}
