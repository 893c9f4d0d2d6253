using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Work.Dossiers;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

public sealed class OfficeTests : IDisposable
{
    private readonly OfficeScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void A_new_dossier_is_listed_and_opens()
    {
        var summary = Assert.Single(_scene.Office.Dossiers.List());

        Assert.Equal((Id, "Fietspaden", "Gemeente Veldrode"), (summary.Dossier, summary.Title, summary.Body));
        Assert.Equal("V. Oorbeeld", _scene.Dossier.Requester);
        Assert.Equal("2026-002", _scene.Office.Dossiers.NewId().Value);
    }

    [Fact]
    public void A_pdf_comes_in_with_its_text_pages_hash_and_date()
    {
        var document = _scene.Dossier.Find(_scene.Add()) ?? _scene.Dossier.Documents.Values.Single();

        Assert.Equal(("Brief", new DateOnly(2025, 11, 3), 1), (document.Details.Title, document.Details.Date, document.Details.Pages));
        Assert.Equal(Letter(), _scene.Office.Documents.Original(document));
        var page = Assert.Single(_scene.Office.Documents.Text(document).Pages);
        Assert.Contains(Mail, page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Words[0].Box.Left, 71, 74);
    }

    [Fact]
    public void What_the_body_has_not_said_of_itself_is_found_before_the_decision_is_taken()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_scene.Office.Place.Folder, "orgaan")).FullName;
        File.WriteAllText(Path.Combine(folder, "orgaan.json"), """{ "website": "www.veldrode.example", "ondertekenaar": "B. Beslisser", "functie": "hoofd" }""");
        _scene.Done(new PrepareDecision(Handler, _scene.Now, Primary, DecisionKind.Primary));

        var found = _scene.Office.Dossiers.Checks(Id).Single(finding => finding.Finding.Code == "body-data-missing").Finding;
        Assert.EndsWith("adres voor bezwaar.", found.Text.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_again_is_a_duplicate_of_the_first()
    {
        var first = _scene.Add();
        var again = _scene.Office.Documents.Add(Id, new NewDocument("nogmaals.pdf", Letter()), Handler);

        Assert.Equal(first, again.Master);
        Assert.Equal(first, _scene.Dossier.Find(again.Document)!.DuplicateOf);
    }

    [Fact]
    public void A_file_that_is_no_pdf_is_refused_and_nothing_is_added()
    {
        Assert.Throws<InputException>(() => _scene.Office.Documents.Add(Id, new NewDocument("x.pdf", "geen pdf"u8.ToArray()), Handler));
        Assert.Empty(_scene.Dossier.Documents);
    }

    [Fact]
    public void Two_who_mark_different_passages_do_not_stand_in_each_others_way()
    {
        var document = _scene.Add();
        var seen = _scene.Dossier.Version;
        _scene.Mark(document, "a");

        var outcome = _scene.Do(new PlaceMark(Reader, _scene.Now, document, new("b"), [new MarkArea(1, 10, 10, 20, 20)], ["5.2.1"]), seen);

        Assert.Equal(["a", "b"], outcome.Dossier.Find(document)!.Marks.Select(m => m.Id.Value));
    }

    [Fact]
    public void Two_who_judge_the_same_document_are_told()
    {
        var document = _scene.Add();
        var seen = _scene.Dossier.Version;
        _scene.Done(new AssessDocument(Redactor, _scene.Now, document, Assessment.Public));

        Assert.Equal(RefusalKind.ChangedMeanwhile, _scene.Refused(new AssessDocument(Reader, _scene.Now, document, Assessment.ByMarks), seen));
        Assert.Equal(RefusalKind.ChangedMeanwhile, _scene.Refused(new SignOffDocument(Reader, _scene.Now, document), seen));
    }

    [Fact]
    public void A_mark_on_a_page_that_is_not_there_is_refused()
    {
        var document = _scene.Add();

        Assert.Equal(RefusalKind.AreaMissing, _scene.Refused(new PlaceMark(Redactor, _scene.Now, document, new("m"), [new MarkArea(2, 10, 10, 20, 20)], ["5.2.1"])));
    }

    [Fact]
    public void Commands_in_one_act_are_done_all_or_none()
    {
        var document = _scene.Add();
        var before = _scene.Dossier.Version;

        var outcome = _scene.Office.Dossiers.Do(Id, [new AssessDocument(Redactor, _scene.Now, document, Assessment.Public), new DropGroundRule(Redactor, _scene.Now, new("geen"))]);

        Assert.Equal((RefusalKind.NoSuchRule, before), (outcome.Refusal!.Kind, _scene.Dossier.Version));
    }

    [Theory]
    [InlineData("5.1.2e; 5.2", "5.1.2.e|5.2.1")]
    [InlineData("artikel 10, tweede lid, aanhef en onder e, van de Wob", "10.2.e")]
    [InlineData("buiten reikwijdte", "buiten scope")]
    public void Grounds_are_read_as_people_write_them(string text, string codes) => Assert.Equal(codes.Split('|'), GroundCodes.Parse(text));

    [Theory]
    [InlineData("geheim")]
    [InlineData("5.1p")]
    public void A_ground_that_nobody_knows_is_refused(string text) => Assert.Throws<InputException>(() => GroundCodes.Parse(text));
}
