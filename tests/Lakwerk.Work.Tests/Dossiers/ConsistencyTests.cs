using Lakwerk.Text;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>Search and mark, and the same decision for the same passage, over a whole dossier.</summary>
public sealed class ConsistencyTests : IDisposable
{
    private readonly OfficeScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void What_is_covered_in_one_document_and_open_in_another_is_found()
    {
        var first = _scene.Add("een.pdf");
        var second = _scene.Add("twee.pdf", Text("Vraag het anna.dewit@example.org of een ander."));
        _scene.Done(new Lakwerk.Dossiers.Commands.PlaceMark(OfficeScene.Redactor, _scene.Now, first, new("m1"), AreasOf(first), ["5.1.2.e"]));

        var finding = Assert.Single(_scene.Office.Consistency.Compare(_scene.Dossier));

        Assert.Equal(OfficeScene.Mail, finding.Text);
        Assert.Equal((second.Value, 1), (finding.Open[0].Document, finding.Open[0].Page));
    }

    [Fact]
    public void Marking_what_a_search_finds_takes_the_difference_away()
    {
        _scene.Add("een.pdf");
        _scene.Add("twee.pdf", Text("Vraag het anna.dewit@example.org of een ander."));
        var found = _scene.Office.Search.Find(_scene.Dossier, new SearchQuery("Anna.deWit@example.org"));
        Assert.Equal([false, false], found.Select(passage => passage.IsCovered));

        Assert.False(_scene.Office.Search.Mark(_scene.Dossier, found, ["5.1.2.e"], OfficeScene.Redactor).IsRefused);

        Assert.Equal([true, true], _scene.Office.Search.Find(_scene.Dossier, new SearchQuery(OfficeScene.Mail)).Select(passage => passage.IsCovered));
        Assert.Empty(_scene.Office.Consistency.Compare(_scene.Dossier));
    }

    [Fact]
    public void A_duplicate_follows_its_master_and_is_not_compared()
    {
        _scene.Add("een.pdf");
        _scene.Add("nog-eens.pdf");

        Assert.Single(_scene.Office.Search.Find(_scene.Dossier, new SearchQuery(OfficeScene.Mail)));
    }

    private System.Collections.Immutable.ImmutableArray<Lakwerk.Dossiers.MarkArea> AreasOf(Lakwerk.Dossiers.DocumentId document) =>
        _scene.Office.Search.Find(_scene.Dossier, new SearchQuery(OfficeScene.Mail)).Single(passage => passage.Document == document).Areas;

    private static byte[] Text(string line) => PdfFileBuilder.OnePage($"BT /F1 12 Tf 72 700 Td ({line}) Tj ET");
}
