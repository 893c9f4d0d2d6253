using Lakwerk.Work.Registers;

namespace Lakwerk.Work.Tests.Registers;

/// <summary>New documents beside those that are public.</summary>
public sealed class RegisterFileTests : IDisposable
{
    private const string Public = "De gemeente bouwt in het voorjaar een nieuwe sporthal aan de Dorpsstraat en betaalt de helft van de kosten zelf. De aannemer begint in maart met de fundering van het gebouw.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Public, RegisterMatchKind.Exact)]
    [InlineData("DE GEMEENTE bouwt in het voorjaar een nieuwe sporthal aan de Dorpsstraat\nen betaalt de helft van de kosten zelf! De aannemer begint in maart met de fundering van het gebouw", RegisterMatchKind.Exact)]
    [InlineData("De gemeente bouwt in het voorjaar een nieuwe sporthal aan de Kerkstraat en betaalt de helft van de kosten zelf. De aannemer begint in maart met de fundering van het gebouw.", RegisterMatchKind.Near)]
    [InlineData("bouwt in het voorjaar een nieuwe sporthal aan de Dorpsstraat en", RegisterMatchKind.Contained)]
    [InlineData("Geachte raad, ter kennisneming het bericht van vorige week over de sporthal, met daarbij onze eigen vragen en de antwoorden daarop van de wethouder zoals die in de vergadering zijn gegeven en besproken. " + Public, RegisterMatchKind.Contains)]
    public void A_document_is_known_whole_nearly_and_in_part(string text, RegisterMatchKind kind)
    {
        var match = Assert.Single(Compare(text).Matches);
        Assert.Equal((kind, "https://waterdam.example/1"), (match.Kind, match.Entry.Link));
    }

    [Fact]
    public void A_document_that_is_new_is_not_proposed()
    {
        var comparison = Compare("Heel iets anders: de begroting van de bibliotheek voor het komende jaar is nog niet vastgesteld door de raad.");
        Assert.Empty(comparison.Matches);
        Assert.False(comparison.IsPublicAlready);
    }

    [Fact]
    public void A_near_document_is_shown_but_not_proposed() =>
        Assert.False(Compare(Public.Replace("Dorpsstraat", "Kerkstraat", StringComparison.Ordinal)).IsPublicAlready);

    [Fact]
    public void Marked_words_that_were_public_before_are_listed()
    {
        Register();
        var pdf = _folder.Write("nieuw.pdf", PdfFileBuilder.OnePage("BT /F1 10 Tf 72 700 Td (Een nieuwe sporthal aan de Dorpsstraat en betaalt de helft) Tj 0 -20 Td (wie dit weet houdt het geheim) Tj ET"));
        var marks = _folder.Write("marks.json", """{"version":1,"marks":[{"id":"a","page":1,"boxes":[[72,695,400,712]]},{"id":"b","page":1,"boxes":[[72,675,400,692]]}]}""");
        var passage = Assert.Single(Assert.Single(RegisterFile.Compare(_folder.PathOf("register"), pdf, marks)).Passages);
        Assert.Equal("Een nieuwe sporthal aan de Dorpsstraat en betaalt de helft", passage.Text);
    }

    [Fact]
    public void The_same_file_is_added_once_and_the_register_is_read_again()
    {
        Register();
        Register();
        Assert.Equal("publiek.txt", Assert.Single(PublicRegister.Open(_folder.PathOf("register")).Entries).File);
    }

    [Fact]
    public void The_export_of_a_portal_gives_each_file_its_link()
    {
        _folder.Write("map/12.txt", Public);
        var export = _folder.Write("export.csv", "Document ID;Publieke link\n12;https://open.example/12\n");
        RegisterFile.Add(_folder.PathOf("register"), _folder.PathOf("map"), export, null);
        Assert.Equal("https://open.example/12", Assert.Single(PublicRegister.Open(_folder.PathOf("register")).Entries).Link);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("{\"file\":\"a\",\"sha256\":\"../../etc/passwd\",\"words\":1}")]
    public void A_damaged_register_is_refused_with_its_line(string line)
    {
        _folder.Write("register/register.jsonl", line);
        Assert.Contains("line 1", Assert.Throws<InputException>(() => PublicRegister.Open(_folder.PathOf("register"))).Message, StringComparison.Ordinal);
    }

    private RegisterComparison Compare(string text)
    {
        Register();
        return Assert.Single(RegisterFile.Compare(_folder.PathOf("register"), _folder.Write("nieuw.txt", text), null));
    }

    private void Register() => RegisterFile.Add(_folder.PathOf("register"), _folder.Write("publiek.txt", Public), null, "https://waterdam.example/1");
}
