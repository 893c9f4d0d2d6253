using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Testing;
using Lakwerk.Work.Dossiers;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>What is covered in a document does not stand beside it in the public list.</summary>
public sealed class PublicInventoryTests : IDisposable
{
    private readonly OfficeScene _scene = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        _scene.Dispose();
    }

    [Theory]
    [InlineData("Jacoba van Veenendijk <j.veenendijk@example.org>", "[5.1.2.e]")]
    [InlineData("\"Veenendijk, Jacoba van\" <j.veenendijk@example.org>", "[5.1.2.e]")]
    [InlineData("Jacoba van Veenendijk (hoofd Inkoop)", "[5.1.2.e] (hoofd Inkoop)")]
    [InlineData("Gemeente Veldrode <info@veldrode.example>", "Gemeente Veldrode")]
    [InlineData("j.veenendijk@example.org; Gemeente Veldrode", "[5.1.2.e]; Gemeente Veldrode")]
    [InlineData("info@veldrode.example", null)]
    public void A_sender_who_is_covered_is_not_named(string sender, string? told) =>
        Assert.Equal(told, Told(new DocumentDetails("Brief") { Sender = sender, Recipient = sender }).Sender);

    [Theory]
    [InlineData("Klacht van J. van Veenendijk over het pad", "Klacht van [5.1.2.e] over het pad")]
    [InlineData("Jacoba van Veenendijk: het pad", "[5.1.2.e]: het pad")]
    [InlineData("Antwoord aan j.veenendijk@example.org", "Antwoord aan [5.1.2.e]")]
    [InlineData("Het pad langs de Vliet", "Het pad langs de Vliet")]
    public void A_title_has_the_ground_where_it_names_what_is_covered(string title, string told) => Assert.Equal(told, Told(new DocumentDetails(title)).Title);

    [Fact]
    public void What_colleagues_noted_never_leaves_the_office()
    {
        var details = Told(new DocumentDetails("Brief") { Internal = "met tekstherkenning gelezen", Note = "bijlage bij 2" });

        Assert.Equal((null, "bijlage bij 2"), (details.Internal, details.Note));
    }

    [Fact]
    public void Cells_that_name_what_is_covered_are_found_and_so_are_those_that_still_do()
    {
        var (titled, hidden) = (Marked(new DocumentDetails("Klacht van Veenendijk")), Marked(new DocumentDetails("KlachtVeenendijk2025")));

        Assert.Equal([("Titel", false)], Cells(titled));
        Assert.Equal([("Titel", true)], Cells(hidden));
        var codes = _scene.Office.Dossiers.Checks(Id, new(2026, 1, 30)).Select(found => found.Finding.Code).ToList();
        Assert.Contains("inventory-names-covered", codes);
        Assert.Contains("inventory-follows-marks", codes);
    }

    [Fact]
    public void A_document_that_is_refused_names_nobody_whom_it_names_itself()
    {
        var document = Add(new DocumentDetails("Brief") { Sender = "Jacoba van Veenendijk" });
        _scene.Done(new AssessDocument(Redactor, _scene.Now, document, Assessment.NotPublic) { Codes = ["5.1.2.e"], Reason = "niets over" });

        Assert.Equal("[5.1.2.e]", Told(document).Sender);
    }

    [Fact]
    public void The_folder_that_goes_out_follows_the_marks()
    {
        var document = Marked(new DocumentDetails("Klacht") { Sender = "Jacoba van Veenendijk <j.veenendijk@example.org>", Internal = "met tekstherkenning gelezen" });
        _scene.Decide();
        Assert.All(_scene.Office.Releases.Release(Id, Primary, Handler), released => Assert.True(released.IsOut, string.Join(' ', released.Reasons)));
        ReleaseFolder.Write(_scene.Office, _scene.Dossier, Primary, _folder.PathOf("uit"));

        var table = File.ReadAllText(_folder.PathOf("uit/inventarislijst.csv"), Encoding.UTF8);
        Assert.DoesNotContain("veenendijk", table, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tekstherkenning", table, StringComparison.Ordinal);
        Assert.Contains("[5.1.2.e]", table, StringComparison.Ordinal);
        Assert.Equal("Jacoba van Veenendijk <j.veenendijk@example.org>", _scene.Dossier.Find(document)!.Details.Sender);
    }

    private IEnumerable<(string, bool)> Cells(DocumentId id) => _scene.Office.PublicInventory.CoveredCells(_scene.Dossier, _scene.Dossier.Find(id)!).Select(cell => (cell.Column.Dutch, cell.IsPublic));

    private DocumentDetails Told(DocumentDetails details) => Told(Marked(details));

    private DocumentDetails Told(DocumentId id) => _scene.Office.PublicInventory.Details(_scene.Dossier, _scene.Dossier.Find(id)!);

    private DocumentId Marked(DocumentDetails details)
    {
        var document = Add(details);
        _scene.Mark(document);
        return document;
    }

    /// <summary>The first line names her and is covered, the second is readable.</summary>
    private DocumentId Add(DocumentDetails details)
    {
        _scene.Tick();
        var content = PdfFileBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Mevrouw Jacoba van Veenendijk, j.veenendijk@example.org) Tj 0 -20 Td (schrijft over het pad langs de Vliet.) Tj ET");
        var added = _scene.Office.Documents.Add(Id, new NewDocument("brief.pdf", content) { Details = details }, Handler);
        if (added.Master is not null) _scene.Done(new PointAtMaster(Handler, _scene.Now, added.Document, null));
        return added.Document;
    }
}
