using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Text;

namespace Lakwerk.Suggestions.Tests;

public sealed class SuggestionEngineTests
{
    private static readonly string[] Scraps =
    [
        "06-12345678", "+31 6", "0031", "@", "jan@", ".nl", "NL91", "ABNA", "0417 1643 00", "123456782", "BSN", "1234 AB", "Kerkstraat 12", "geboren", "12-03-1970",
        "12-GHJ-3", "192.168.1.1", "fe80::", ":", "::", "-", ".", "\n", " ", "(", ")", "[at]", "€", "\u00AD", "\u200B", "\uD83D\uDE00", "\uD83D", "kenteken", "postcode", "0", "00", "É", "'s-",
    ];

    [Fact]
    public void A_suggestion_on_a_page_carries_the_page_and_a_box_for_each_line()
    {
        var document = PlacedText.Document("niets", "Bel 06-1234\n5678 vandaag");
        var found = Assert.Single(SuggestionEngine.Default.Suggest(document));
        Assert.Equal(2, found.Page);
        Assert.Equal("06-1234\n5678", found.Text);
        Assert.Equal([Box.Of(70, 700, 105, 710), Box.Of(50, 688, 70, 698)], found.Boxes);
    }

    [Theory]
    [InlineData("bsn 123456782", "5.1.1.e")]
    [InlineData("mail jan@voorbeeld.nl", "5.1.2.e")]
    public void The_ground_follows_from_the_kind(string text, string ground) =>
        Assert.Equal(ground, Assert.Single(SuggestionEngine.Default.Suggest(text)).Ground);

    [Fact]
    public void A_number_that_looks_like_a_case_number_is_less_certain()
    {
        var named = Assert.Single(SuggestionEngine.Default.Suggest("BSN 123456782"));
        var bare = Assert.Single(SuggestionEngine.Default.Suggest("het nummer 123456782 is"));
        var contradicted = Assert.Single(SuggestionEngine.Default.Suggest("zaaknummer 123456782"));
        Assert.True(named.Confidence > bare.Confidence && bare.Confidence > contradicted.Confidence);
    }

    [Fact]
    public void Plain_text_is_reported_in_code_points()
    {
        const string text = "😀 mail jan@voorbeeld.nl";
        var suggestion = Report(new FileSuggestions("a.txt", SuggestionEngine.Default.Suggest(text), text));
        Assert.Equal(7, suggestion.GetProperty("start").GetInt32());
        Assert.Equal(23, suggestion.GetProperty("end").GetInt32());
        Assert.Equal("email", suggestion.GetProperty("kind").GetString());
        Assert.False(suggestion.TryGetProperty("page", out _));
    }

    [Fact]
    public void Placed_text_is_reported_with_page_and_boxes()
    {
        var found = SuggestionEngine.Default.Suggest(PlacedText.Document("jan@voorbeeld.nl"));
        var suggestion = Report(new FileSuggestions("a.pdf", found));
        Assert.Equal(1, suggestion.GetProperty("page").GetInt32());
        Assert.Equal("[[50,700,130,710]]", string.Concat(suggestion.GetProperty("boxes").GetRawText().Where(c => !char.IsWhiteSpace(c))));
        Assert.False(suggestion.TryGetProperty("start", out _));
    }

    [Fact]
    public void Invisible_characters_do_not_hide_a_number()
    {
        var found = Assert.Single(SuggestionEngine.Default.Suggest("Bel 06\u00AD-1234\u200B5678!"));
        Assert.Equal("06\u00AD-1234\u200B5678", found.Text);
    }

    [Fact]
    public void Suggestions_of_any_text_are_ordered_disjoint_passages_of_it()
    {
        var texts = Gen.Elements(Scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var end = 0;
            foreach (var found in SuggestionEngine.Default.Suggest(text))
            {
                Assert.InRange(found.Start, end, text.Length - 1);
                Assert.Equal(text[found.Start..found.End], found.Text);
                Assert.InRange(found.Confidence, 0, 1);
                end = found.End;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    /// <summary>Each of these makes a careless scanner start over at every character.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("06 ")]
    [InlineData("1-")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("[at]")]
    [InlineData("1.1.1.1.")]
    [InlineData(":")]
    [InlineData("a:")]
    [InlineData("NL91 ")]
    [InlineData("1234 AB ")]
    [InlineData("Kerkstraat 1 ")]
    [InlineData("geboren 12-03-1970 ")]
    [InlineData("12-GHJ-3 ")]
    [InlineData("https://")]
    [InlineData("x.com/in/")]
    [InlineData("https://a.nl/b-\n")]
    [InlineData("\n")]
    [InlineData("A1")]
    public async Task A_megabyte_of_one_pattern_is_read_in_linear_time(string pattern)
    {
        var text = new StringBuilder().Insert(0, pattern, 1_000_000 / pattern.Length).ToString();
        await Task.Run(() => SuggestionEngine.Default.Suggest(text)).WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static JsonElement Report(FileSuggestions file)
    {
        using var stream = new MemoryStream();
        SuggestionReport.Write(stream, [file]);
        var root = JsonDocument.Parse(stream.ToArray()).RootElement;
        return root.GetProperty("files")[0].GetProperty("suggestions")[0];
    }
}
