using Lakwerk.Intake.Splitting;

namespace Lakwerk.Intake.Tests.Splitting;

public sealed class BundleSplitterTests
{
    [Fact]
    public void Form_feeds_make_pages_and_letterheads_make_documents()
    {
        const string text = "Gemeente Voorbeeld\nDatum\n12 maart 2020\nBetreft: Eerste brief\nGeachte heer,\nDit is de eerste brief die over twee bladzijden\n\fdoorloopt en hier eindigt.\nHoogachtend,\n\fGemeente Voorbeeld\nDatum\n3 april 2020\nBetreft: Tweede brief\nGeachte mevrouw,\nTekst.";
        var documents = BundleSplitter.SplitText(text);
        Assert.Equal([(1, 8), (9, 14)], documents.Select(document => (document.First, document.Last)));
        Assert.Equal(["Eerste brief", "Tweede brief"], documents.Select(document => document.Title));
        Assert.Equal([new DateOnly(2020, 3, 12), new DateOnly(2020, 4, 3)], documents.Select(document => document.Date!.Value));
    }

    [Fact]
    public void Page_numbers_that_begin_again_begin_a_document()
    {
        var pages = new[] { "tekst\nPagina 1 van 2", "tekst\nPagina 2 van 2", "tekst\nPagina 1 van 1" }.Select((text, i) => new SplitPage(i + 1, i + 1, text));
        Assert.Equal([1, 3], BundleSplitter.Split([.. pages]).Select(document => document.First));
    }

    [Fact]
    public void A_printed_mail_begins_a_document()
    {
        const string mail = "Van: Piet Jansen\nVerzonden: donderdag 12 maart 2020 10:00\nAan: Marie\nOnderwerp: Planning\n\nZie bijlage.";
        var documents = BundleSplitter.Split([new SplitPage(1, 1, "Een lange nota over van alles."), new SplitPage(2, 2, mail)]);
        Assert.Equal((2, "Planning", new DateOnly(2020, 3, 12)), (documents[1].First, documents[1].Title, documents[1].Date!.Value));
    }

    /// <summary>A line of running text may begin with the word of a label, and a letter tells of days gone by.</summary>
    [Fact]
    public void A_page_of_running_text_goes_on_with_its_letter()
    {
        const string letter = "Gemeente Voorbeeld\nDatum\n11 oktober 2018\nBetreft: Besluit\nGeachte heer,\nHierbij ontvangt u het besluit op uw verzoek, met zijn motivering.\nVoor de artikelen verwijs ik u naar bijlage 1.";
        const string next = "Op basis van uw verzoek zijn in totaal 19 documenten aangetroffen.\nAlleen documenten zijn opgenomen wanneer ze betrekking hebben op het\nonderwerp van uw verzoek, te weten de software. Informatie over\nandere terreinen valt er niet onder. Tijdens het gesprek op 19 juli is dat besproken.";
        Assert.Single(BundleSplitter.Split([new SplitPage(1, 1, letter), new SplitPage(2, 2, next)]));
    }

    [Fact]
    public void A_blank_page_belongs_to_what_comes_before_it() =>
        Assert.Single(BundleSplitter.Split([new SplitPage(1, 1, "Een nota."), new SplitPage(2, 2, "")]));

    [Fact]
    public void A_text_without_page_marks_is_one_document()
    {
        var document = Assert.Single(BundleSplitter.SplitText("een\ntwee\n\n"));
        Assert.Equal((1, 2, 1.0), (document.First, document.Last, document.Confidence));
    }

    [Fact]
    public void An_empty_text_holds_no_documents() => Assert.Empty(BundleSplitter.Split([]));
}
