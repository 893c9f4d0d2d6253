using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Server.Languages;

namespace Lakwerk.Server.Tests;

/// <summary>Both languages say the same things.</summary>
public sealed partial class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(Texts.KeysOf(Language.Dutch), Texts.KeysOf(Language.English));

    [Theory]
    [InlineData("5.1.2.e is toegepast; de termijn eindigt op 02-12-2026.", "5.1.2e is toegepast; de termijn eindigt op 2 dec 2026.")]
    [InlineData("Kenmerk 99-99-2026, versie 1.2.x.", "Kenmerk 99-99-2026, versie 1.2.x.")]
    public void What_a_rule_says_has_the_notation_of_the_pages(string said, string shown) => Assert.Equal(shown, new Texts(Language.Dutch).Sentence(new Bilingual(said, said)));

    [Fact]
    public void A_text_has_the_same_parts_in_both_languages() => Assert.All(Texts.KeysOf(Language.Dutch), key =>
        Assert.Equal(Parts(new Texts(Language.Dutch)[key]), Parts(new Texts(Language.English)[key])));

    [Fact]
    public void Every_text_that_the_code_asks_for_by_name_is_there()
    {
        var known = Texts.KeysOf(Language.Dutch).ToHashSet();
        var asked = Sources().SelectMany(source => Asked().Matches(source).Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.True(asked.Count > 100);
        Assert.DoesNotContain(asked, key => !known.Contains(key));
    }

    private static List<string> Parts(string text) => [.. Part().Matches(text).Select(match => match.Value).Distinct().Order()];

    private static IEnumerable<string> Sources() => new[] { "*.razor", "*.cs" }
        .SelectMany(pattern => Directory.EnumerateFiles(Repository.PathOf("src", "Lakwerk.Server"), pattern, SearchOption.AllDirectories))
        .Select(File.ReadAllText);

    [GeneratedRegex(@"(?:\bT|Texts)\[""([a-z][\w.-]*)""[,\]]")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Part();
}
