using System.Text.Json;

namespace Lakwerk.Cli.Tests;

/// <summary>What the commands answer, and in which shape.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_arguments_it_tells_what_there_is() =>
        Assert.Contains("redact", CommandLineProcess.Run().Expect(ExitCode.Ok).Output, StringComparison.Ordinal);

    [Fact]
    public void Text_gives_pages_apart()
    {
        var text = CommandLineProcess.Run("text", _folder.Write("a.pdf", Letters.TwoPages())).Expect().Output;
        Assert.Equal(["Eerste bladzijde", "Tweede bladzijde", ""], text.Split('\f').Select(page => page.Trim()));
    }

    [Theory]
    [InlineData("1", "Eerste bladzijde")]
    [InlineData("2", "Tweede bladzijde")]
    [InlineData("2-", "Tweede bladzijde")]
    [InlineData("2-9", "Tweede bladzijde")]
    public void Text_gives_only_the_pages_asked_for(string pages, string expected)
    {
        var text = CommandLineProcess.Run("text", "--pages", pages, _folder.Write("a.pdf", Letters.TwoPages())).Expect().Output;
        Assert.Equal(expected, text.Trim('\f', '\n'));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("2-1")]
    [InlineData("een")]
    public void Pages_that_are_not_there_are_refused(string pages) =>
        CommandLineProcess.Run("text", "--pages", pages, _folder.Write("a.pdf", Letters.TwoPages())).Expect(ExitCode.BadInput);

    [Fact]
    public void Text_as_json_has_a_box_for_every_word()
    {
        using var json = Json("text", _folder.Write("a.pdf", Letters.TwoPages()), "--json");
        var pages = json.RootElement.GetProperty("pages");
        Assert.Equal([1, 2], pages.EnumerateArray().Select(page => page.GetProperty("page").GetInt32()));
        var words = pages[0].GetProperty("words");
        Assert.Equal(["Eerste", "bladzijde"], words.EnumerateArray().Select(word => word.GetProperty("text").GetString()));
        var box = words[0].GetProperty("box").EnumerateArray().Select(edge => edge.GetDouble()).ToArray();
        Assert.InRange(box[0], 71, 74);
        Assert.True(box[0] < box[2] && box[1] < 704 && box[3] > 704, $"[{string.Join(", ", box)}] is not around the baseline at 700.");
    }

    [Fact]
    public void Suggestions_in_plain_text_count_code_points()
    {
        // The smiley is one code point, but two units of UTF-16.
        using var json = Json("suggest", _folder.Write("a.txt", "\ud83d\ude42 anna.dewit@example.org"), "--json");
        var suggestion = Assert.Single(json.RootElement.GetProperty("files")[0].GetProperty("suggestions").EnumerateArray());
        Assert.Equal(("email", 2, 24), (suggestion.GetProperty("kind").GetString(), suggestion.GetProperty("start").GetInt32(), suggestion.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void Suggestions_in_a_pdf_have_page_boxes_ground_and_confidence()
    {
        using var json = Json("suggest", _folder.Write("a.pdf", Letters.WithPersonalData()), "--json");
        var mail = json.RootElement.GetProperty("files")[0].GetProperty("suggestions").EnumerateArray().Single(found => found.GetProperty("kind").GetString() == "email");
        Assert.Equal((Letters.Mail, "5.1.2.e", 1), (mail.GetProperty("text").GetString(), mail.GetProperty("ground").GetString(), mail.GetProperty("page").GetInt32()));
        Assert.InRange(mail.GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal(4, Assert.Single(mail.GetProperty("boxes").EnumerateArray()).GetArrayLength());
    }

    [Fact]
    public void A_bad_redaction_of_somebody_else_is_found()
    {
        var path = _folder.Write("bad.pdf", Letters.BadlyRedacted());
        var result = CommandLineProcess.Run("inspect", path, "--json").Expect(ExitCode.Findings);
        using var json = JsonDocument.Parse(result.Bytes);
        Assert.False(json.RootElement.GetProperty("isClean").GetBoolean());
        Assert.Contains(Letters.Mail, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_names_the_package_of_every_helper()
    {
        using var json = JsonDocument.Parse(CommandLineProcess.Run("doctor", "--json").Bytes);
        Assert.All(json.RootElement.GetProperty("helpers").EnumerateArray(), helper => Assert.NotEmpty(helper.GetProperty("package").GetString()!));
    }

    private static JsonDocument Json(params string[] arguments) => JsonDocument.Parse(CommandLineProcess.Run(arguments).Expect().Bytes);
}
