namespace Lakwerk.Suggestions.Tests;

/// <summary>Who acts in public, by a list of the body's own; and in what capacity anybody is named.</summary>
public sealed class PublicPersonsTests
{
    private const string List = """
        # Gemeente Veldrode
        gemeentesecretaris
        -wethouder
        Wietske Oudenaarden  # voorzitter van de adviesraad
        """;

    private static readonly SuggestionEngine Own = SuggestionEngine.Default.With(PublicPersons.Parse(List));

    [Theory]
    [InlineData("Gisteren heeft gemeentesecretaris Van Dongen de brief getekend.", "Van Dongen")]
    [InlineData("Daarna nam Wietske Oudenaarden het woord.", "Wietske Oudenaarden")]
    [InlineData("Mevrouw Oudenaarden gaf een toelichting.", "Oudenaarden")]
    public void Who_is_listed_is_proposed_to_stay_open(string text, string name)
    {
        Assert.Contains(name, Open(Own, text));
        Assert.DoesNotContain(name, Open(SuggestionEngine.Default, text));
    }

    [Fact]
    public void A_function_with_a_minus_is_not_public_here()
    {
        const string text = "Daarop zei wethouder Van Dongen dat het pad er komt.";
        Assert.Contains("Van Dongen", Open(SuggestionEngine.Default, text));
        Assert.DoesNotContain("Van Dongen", Open(Own, text));
    }

    [Fact]
    public void Somebody_else_of_that_name_is_not_meant() => Assert.Empty(Open(Own, "De heer P. Oudenaarden klaagt over het geluid."));

    [Theory]
    [InlineData("Van: Piet van Dongen\nAan: Wietske Oudenaarden\nOnderwerp: pad", "Piet van Dongen", PersonRole.Sender)]
    [InlineData("Van: Piet van Dongen\nAan: Wietske Oudenaarden\nOnderwerp: pad", "Wietske Oudenaarden", PersonRole.Recipient)]
    [InlineData("Aanwezig: Piet van Dongen, Wietske Oudenaarden\n\nDe vergadering begint.", "Wietske Oudenaarden", PersonRole.Present)]
    [InlineData("Zie de bijlage.\n\nMet vriendelijke groet,\nPiet van Dongen", "Piet van Dongen", PersonRole.Signatory)]
    [InlineData("Dit weet beleidsadviseur Piet van Dongen zeker.", "Piet van Dongen", PersonRole.Official)]
    [InlineData("Daarom belde Piet van Dongen gisteren op.", "Piet van Dongen", PersonRole.None)]
    public void The_place_tells_in_what_capacity_somebody_is_named(string text, string name, PersonRole role) =>
        Assert.Equal(role, SuggestionEngine.Default.Suggest(text).Single(found => found.Text == name).Role);

    private static IEnumerable<string> Open(SuggestionEngine engine, string text) => engine.SuggestDossier([new TextSource("a", text)])[0].LeftOpen.Select(found => found.Text);
}
