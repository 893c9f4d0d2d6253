using Lakwerk.Work.Publishing;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

/// <summary>The decision that people signed, on its way to the public.</summary>
[Collection(PublicGroup.Name)]
public sealed class LetterGateTests(SharedScene shared)
{
    private const string Good = "Besluit op verzoek 2026-17, 30 januari 2026.";

    private readonly PublicScene _scene = shared.Scene;

    [Theory]
    [InlineData("Aan V. Oorbeeld", "In het besluit staat de naam van de verzoeker.")]
    [InlineData("Aan de heer OORBEELD", "In het besluit staat de achternaam van de verzoeker")]
    [InlineData("Aan W. oorbeeld", "In het besluit staat de achternaam van de verzoeker")]
    [InlineData("Mail: v_oorbeeld@example.net", "In het besluit staat de achternaam van de verzoeker")]
    [InlineData("Wij schreven anna.dewit@example.org.", "In het besluit staat wat is gelakt in document 1, bladzijde 1 (lak m1)")]
    public void A_letter_that_tells_too_much_is_refused(string line, string reason)
    {
        var outcome = Make(Letter(line));

        Assert.Null(outcome.Package);
        Assert.StartsWith(reason, Assert.Single(outcome.Reasons), StringComparison.Ordinal);
        Assert.DoesNotContain("dewit", string.Concat(outcome.Reasons), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Deze regel blijft staan.")]
    [InlineData("Een ander document toont 06-12345678.")]
    [InlineData("Een oorbeeldig plan; schrijf aan ons of bel.")]
    public void Words_that_are_open_or_other_words_do_not_stop_a_letter(string line) => Assert.Empty(Make(Letter(line)).Reasons);

    [Fact]
    public void An_original_of_the_dossier_is_no_decision()
    {
        var original = _scene.Office.Office.Documents.Original(_scene.Office.Dossier.Find(_scene.Marked)!);

        Assert.Equal(["Dit is geen besluit: het is het ongelakte document 1 van dit dossier."], Make(original).Reasons);
    }

    [Fact]
    public void What_does_not_show_on_paper_does_not_go_out()
    {
        var letter = new PdfFileBuilder().AddOnePage(Content(""), "/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (V. Oorbeeld) >>]")
            .Object(9, "<< /Title (Aan V. Oorbeeld) /Author (Teun Brink) >>").Xref("/Root 1 0 R /Info 9 0 R").ToArray();

        var outcome = Make(letter);

        var entry = outcome.Package!.Entries.First(one => one.Path == "besluit.pdf");
        using var stream = entry.Open();
        var text = new StreamReader(stream, System.Text.Encoding.Latin1).ReadToEnd();
        Assert.DoesNotContain("Oorbeeld", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Teun", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Annots", text, StringComparison.Ordinal);
        Assert.Contains(outcome.Notes, note => note.StartsWith("Het besluit is opnieuw opgebouwd", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_without_reference_and_date_is_published_with_a_word_about_it()
    {
        var notes = Make(PdfFileBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Besluit.) Tj ET")).Notes;

        Assert.Equal(["Let op: het kenmerk van dit dossier (2026-17) staat niet in het besluit.", "Let op: de datum van het besluit (30 januari 2026) staat niet in het besluit."], notes.TakeLast(2));
        Assert.DoesNotContain(Make(Letter("")).Notes, note => note.StartsWith("Let op", StringComparison.Ordinal));
    }

    [Fact]
    public void A_doubt_passes_for_exactly_that_file_when_somebody_says_why()
    {
        using var scene = new PublicScene();
        var desk = scene.Desk(Letter("Ambtenaar Oorbeeld"));
        Assert.True(desk.Make(Id, Primary).NeedsReason);

        Assert.False(desk.AcceptLetter(Id, "een ambtenaar die net zo heet", Handler).IsRefused);

        Assert.NotNull(desk.Make(Id, Primary).Package);
        Assert.Null(scene.Desk(Letter("Nog een Oorbeeld")).Make(Id, Primary).Package);
    }

    [Theory]
    [InlineData("K. Verzoekerszoon", "geachte heer Verzoekerszoon", true)]
    [InlineData("S. de Groot (Omroep Waterhoek)", "brief van mevrouw De Groot", true)]
    [InlineData("S. de Groot (Omroep Waterhoek)", "s.degroot@example.org", true)]
    [InlineData("S. de Groot (Omroep Waterhoek)", "een groot plan in Waterhoek", false)]
    [InlineData("A. Brinkhorst-Peters", "Dhr. Brinkhorst-Peters", true)]
    [InlineData("Stichting Waterhoek", "de Waterhoek loopt onder", false)]
    [InlineData("J. Müller", "de heer MULLER", true)]
    public void A_surname_is_found_where_it_is_a_name(string requester, string text, bool found)
    {
        var dossier = Lakwerk.Dossiers.Dossier.Fold([new Lakwerk.Dossiers.Events.DossierOpened(Handler, _scene.Office.Now, Id, "x", requester, "y", new(2026, 1, 2), new(2026, 1, 5), "")]);

        Assert.Equal(found, RequesterWitness.IsSurnameIn(dossier, LetterWords.Of(text)));
    }

    private PackageOutcome Make(byte[] letter) => _scene.Desk(letter).Make(Id, Primary);

    private static byte[] Letter(string line) => PdfFileBuilder.OnePage(Content(line));

    private static string Content(string line) => $"BT /F1 12 Tf 72 700 Td ({Good}) Tj 0 -20 Td ({line}) Tj ET";
}
