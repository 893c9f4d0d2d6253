using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lakwerk.Text.Tests;

public sealed class TextSearchTests
{
    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "search.tsv")))
            {
                if (line.StartsWith('#')) continue;
                var cells = line.Split('\t');
                rows.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_query_finds_exactly_the_bracketed_places(string mode, string options, string query, string text)
    {
        var (plain, expected) = Parse(text.Replace('⏎', '\n').Replace('¬', '\u00AD'));
        var found = TextSearch.Find(plain, new(query)
        {
            Mode = Enum.Parse<SearchMode>(mode, ignoreCase: true),
            MatchCase = options.Contains("case", StringComparison.Ordinal),
            MatchDiacritics = options.Contains("diacritics", StringComparison.Ordinal),
            WholeWords = options.Contains("words", StringComparison.Ordinal),
        });
        Assert.Equal(expected, found.Select(match => plain.Substring(match.Start, match.Length)));
    }

    [Fact]
    public void A_match_over_a_line_end_has_a_box_on_each_line()
    {
        var page = new TextPage(3, Box.Of(0, 0, 600, 800), 0, [Line("anti-", 700), Line("virus", 688)]);
        var found = Assert.Single(TextSearch.Find(new TextDocument([page]), new("antivirus")));
        Assert.Equal(3, found.Page.Number);
        Assert.Equal([Box.Of(0, 700, 50, 710), Box.Of(0, 688, 50, 698)], found.Boxes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_query_is_a_mistake_of_the_caller(string query) =>
        Assert.ThrowsAny<ArgumentException>(() => new SearchQuery(query));

    [Fact]
    public void A_broken_regular_expression_is_a_mistake_of_the_caller() =>
        Assert.ThrowsAny<ArgumentException>(() => TextSearch.Find("a", new("(") { Mode = SearchMode.Regex }));

    [Theory]
    [InlineData("* * * * * * * *", SearchMode.Wildcard)]
    [InlineData("*a*a*a*a*a*b", SearchMode.Wildcard)]
    [InlineData("aaaaaaaaaaaaaaaaaaaab", SearchMode.Fuzzy)]
    [InlineData("(a+)+b", SearchMode.Regex)]
    public async Task A_hostile_query_ends(string query, SearchMode mode)
    {
        var text = new string('a', 20_000) + string.Concat(Enumerable.Repeat(" a", 5_000));
        await Task.Run(() => TextSearch.Find(text, new(query) { Mode = mode })).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Any_word_of_a_text_is_found_where_it_stands()
    {
        var words = Gen.Elements("Jansen", "Zoë", "anti-", "virus", "ﬁets", "ß", "é", "'s", "12", "-", "\u00AD").NonEmptyListOf();
        var separators = Gen.Elements(" ", "\n", "  ", "\r\n");
        var texts = words.SelectMany(list => separators.Select(separator => (list, separator))).ToArbitrary();
        Prop.ForAll(texts, pair =>
        {
            var text = string.Join(pair.separator, pair.list);
            foreach (var word in pair.list.Where(word => char.IsLetterOrDigit(word[0]) && char.IsLetterOrDigit(word[^1])))
            {
                var at = text.IndexOf(word, StringComparison.Ordinal);
                var found = TextSearch.Find(text, new(word) { MatchCase = true, MatchDiacritics = true });
                Assert.Contains(found, match => match.Start <= at && match.End >= at + word.Length);
            }
        }).Check(Config.QuickThrowOnFailure);
    }

    private static TextLine Line(string word, double y) =>
        new([new TextWord(word, [.. word.Select((_, i) => Box.Of(10 * i, y, 10 * i + 10, y + 10))])]);

    private static (string Text, List<string> Expected) Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '[') start = text.Length;
            else if (c == ']') expected.Add(text.ToString(start, text.Length - start));
            else text.Append(c);
        }

        return (text.ToString(), expected);
    }
}
