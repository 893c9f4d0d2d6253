using System.IO.Compression;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication;
using Lakwerk.Publication.Model;
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
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_package_only_what_it_released_goes_in_under_its_number_and_title(bool asZip)
    {
        Package();
        var path = _folder.PathOf("pakket");
        if (asZip) ZipFile.CreateFromDirectory(path, path += ".zip");
        RegisterFile.Add(_folder.PathOf("register"), path, null, "https://open.example/zaak/");
        var entry = Assert.Single(PublicRegister.Open(_folder.PathOf("register")).Entries);
        Assert.Equal(("1 Nota sporthal", "https://open.example/zaak/documenten/1.txt"), (entry.File, entry.Link));
    }

    [Fact]
    public void A_zip_whose_names_lead_outside_writes_nothing_there()
    {
        var path = _folder.Write("boos.zip", ZipMaker.ZipOfTexts(("../../buiten.txt", Public), ("binnen.txt", Public)));

        Assert.Equal(1, RegisterFile.Add(_folder.PathOf("register"), path, null, null).Added);
    }

    [Fact]
    public void What_calls_itself_a_zip_and_is_none_is_refused() =>
        Assert.Throws<InputException>(() => RegisterFile.Add(_folder.PathOf("register"), _folder.Write("geen.zip", "geen zip"), null, null));

    [Theory]
    [InlineData("geen json")]
    [InlineData("{\"file\":\"a\",\"sha256\":\"../../etc/passwd\",\"words\":1}")]
    public void A_damaged_register_is_refused_with_its_line(string line)
    {
        _folder.Write("register/register.jsonl", line);
        Assert.Contains("line 1", Assert.Throws<InputException>(() => PublicRegister.Open(_folder.PathOf("register"))).Message, StringComparison.Ordinal);
    }

    private void Package()
    {
        PublishedFile File(string path, string text)
        {
            _folder.Write($"pakket/{path}", text);
            return new PublishedFile(path, PublishedFile.Text, text.Length, new string('0', 64));
        }

        var decision = new PublishedDecision("zaak", 1, "Sporthal", "Gemeente Waterdam")
        {
            Decision = "besluit-1",
            Kind = DecisionKind.Primary,
            Law = Regime.Woo,
            Outcome = Outcome.Public,
            Requested = new(2026, 1, 2),
            Received = new(2026, 1, 5),
            DecidedOn = new(2026, 1, 28),
            PublicFrom = new(2026, 2, 2),
            Counts = new Dictionary<Judgement, int> { [Judgement.Public] = 1 },
            Grounds = [],
            Files = [],
            Changes = [],
            Documents = [new PublishedDocument("1", "1", "Nota sporthal", PublishedJudgement.Public, []) { Files = new DocumentFiles(File("documenten/1.txt", Public), File("bewijs/1.txt", $"Bewijs. {Public}"), File("tekst/1.txt", $"Tekst. {Public}"), 1) }],
        };
        _folder.Write("pakket/release.json", ReleaseJson.Write(decision));
    }

    private RegisterComparison Compare(string text)
    {
        Register();
        return Assert.Single(RegisterFile.Compare(_folder.PathOf("register"), _folder.Write("nieuw.txt", text), null));
    }

    private void Register() => RegisterFile.Add(_folder.PathOf("register"), _folder.Write("publiek.txt", Public), null, "https://waterdam.example/1");
}
