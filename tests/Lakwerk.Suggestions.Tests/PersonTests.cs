namespace Lakwerk.Suggestions.Tests;

public sealed class PersonTests
{
    public static TheoryData<string, string> Rows => MarkedText.Lines("persons.txt");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Exactly_the_marked_persons_are_suggested(string file, string line)
    {
        Assert.NotEmpty(file);
        var marked = MarkedText.Parse(line);
        Assert.Equal(marked.Expected, SuggestionEngine.Default.Suggest(marked.Text).Select(MarkedText.Describe));
    }

    [Theory]
    [InlineData("Minister Ruitenschild stuurt de brief.", "Ruitenschild")]
    [InlineData("De minister van Justitie en Veiligheid,\n\nW.E. Ruitenschild", "W.E. Ruitenschild")]
    [InlineData("Het Kamerlid Zandwijker vroeg een debat aan.", "Zandwijker")]
    [InlineData("Volgens Bram Zandwijker (D66) kan dat niet.", "Bram Zandwijker")]
    [InlineData("De Minister van Justitie en Veiligheid, F.B.J. Ruitenschild, antwoordt.", "F.B.J. Ruitenschild")]
    [InlineData("De woordvoerder van het ministerie, Kees Ruitenschild, belde.", "Kees Ruitenschild")]
    public void Who_acts_in_public_is_left_open_but_shown(string text, string name)
    {
        var file = SuggestionEngine.Default.SuggestDossier([new("a.txt", text)])[0];
        Assert.Empty(file.Suggestions);
        Assert.Equal([name], file.LeftOpen.Select(open => open.Text));
    }

    /// <summary>In a list the next one is somebody else, however high the one before.</summary>
    [Fact]
    public void Who_stands_behind_a_minister_in_a_list_is_not_taken_for_the_minister() =>
        Assert.Contains("Kees Ruitenschild", SuggestionEngine.Default.Suggest("Aanwezig waren de minister van Financiën, Kees Ruitenschild, Bram Zandwijker en anderen.").Select(found => found.Text));

    [Theory]
    [InlineData("Daarna kwam Veldkampen binnen.", "Veldkampen")]
    [InlineData("Het standpunt is Veldkampens eigen werk.", "Veldkampens")]
    [InlineData("Hierop zei Veldkarnpen niets.", "Veldkarnpen")]
    [InlineData("Hierop zei Ve1dkampen niets.", "Ve1dkampen")]
    [InlineData("Later sprak VELDKAMPEN weer.", "VELDKAMPEN")]
    [InlineData("Dat zei Veld-\nkampen ook.", "Veld-\nkampen")]
    [InlineData("Volgens J. Veldkampen kan het.", "J. Veldkampen")]
    public void A_name_found_in_one_file_is_found_in_every_other(string text, string expected)
    {
        var files = SuggestionEngine.Default.SuggestDossier([new("a.txt", "Aan: de heer Jan Veldkampen"), new("b.txt", text)]);
        Assert.Contains(expected, files[1].Suggestions.Select(found => found.Text));
    }

    [Fact]
    public void A_name_in_a_mail_address_is_known_in_the_text()
    {
        var files = SuggestionEngine.Default.SuggestDossier([new("a.txt", "kopie naar j.veldkampen@minvws.nl"), new("b.txt", "wat Veldkampen gisteren vertelde")]);
        Assert.Equal(["Veldkampen"], files[1].Suggestions.Select(found => found.Text));
    }
}
