using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Tests;

public sealed class TextLibraryTests
{
    [Theory]
    [InlineData(LetterStyle.Formal)]
    [InlineData(LetterStyle.Plain)]
    public void Each_style_has_every_text(LetterStyle style)
    {
        var library = TextLibrary.Default(style);

        Assert.Empty(FragmentTable.Names.Except(library.All.Select(f => f.Name)));
        foreach (var ground in GroundTable.All.Where(g => g.Refuses))
            foreach (var part in new[] { "wet", "overweging" })
                Assert.NotNull(library.FindGround(ground, part));
    }

    [Theory]
    [InlineData(LetterStyle.Formal)]
    [InlineData(LetterStyle.Plain)]
    public void The_law_of_a_ground_is_said_with_its_article(LetterStyle style)
    {
        foreach (var ground in GroundTable.All.Where(g => g.Refuses))
            Assert.Contains("artikel", TextLibrary.Default(style).FindGround(ground, "wet")!.Lines.SelectMany(l => l.Slots));
    }

    [Theory]
    [InlineData("== kop\n# Kop", "een tekst 'besluit/kop' bestaat niet")]
    [InlineData("== verzoek\n{geboortedatum}", "kent geen {geboortedatum}")]
    [InlineData("== verzoek\n{onderwerp", "{ wordt niet gesloten")]
    [InlineData("== verzoek\n[[ {onderwerp}", "[[ wordt niet gesloten")]
    [InlineData("== verzoek\n[[ [[ ]] ]]", "[[ staat binnen een andere [[")]
    [InlineData("== verzoek\n{}", "{} noemt niets")]
    [InlineData("== verzoek\n\n", "is leeg")]
    [InlineData("==\ntekst", "een tekst zonder naam")]
    [InlineData("zomaar tekst", "tekst zonder naam")]
    [InlineData("== verzoek\nx\n== verzoek\ny", "staat er twee keer")]
    public void A_slip_of_the_pen_is_found_when_the_texts_are_loaded(string text, string message)
    {
        using var folder = new TempFolder();
        folder.Write("formeel/besluit.txt", text);

        Assert.Contains(message, Assert.Throws<LetterException>(() => TextLibrary.Load(LetterStyle.Formal, folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_names_the_file_and_the_line()
    {
        using var folder = new TempFolder();
        folder.Write("formeel/besluit.txt", "; opmerking\n\n== verzoek\n{onderwerp}\n\n{naam");

        Assert.StartsWith("besluit, regel 6:", Assert.Throws<LetterException>(() => TextLibrary.Load(LetterStyle.Formal, folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_is_refused_by_its_size()
    {
        using var folder = new TempFolder();
        folder.Write("formeel/besluit.txt", new string('x', 300_000));

        Assert.Contains("groter dan 256 kB", Assert.Throws<LetterException>(() => TextLibrary.Load(LetterStyle.Formal, folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_replaces_one_text_and_keeps_the_others()
    {
        using var folder = new TempFolder();
        folder.Write("formeel/besluit.txt", "== verzoek\n# Uw vraag\n\nU vroeg om {onderwerp}.");
        folder.Write("formeel/gronden/10.2.e.txt", "== wet\nWij beschermen mensen ({artikel}).");
        var letter = LetterComposer.Compose(Cases.Wob().Dossier, Cases.Order(LetterKind.Decision, "2018-10-11"), TextLibrary.Load(LetterStyle.Formal, folder.Root));

        Assert.StartsWith("Uw vraag\n\nU vroeg om Besluit over fietspaden.", PlainText.Of(letter.Find(LetterPart.Request)!), StringComparison.Ordinal);
        Assert.Contains("Wij beschermen mensen (artikel 10, tweede lid, aanhef en onder e, van de Wob).", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("Wettelijk kader", PlainText.Of(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{Onderwerp} {is|zijn} klaar", 1, "Fietspad is klaar")]
    [InlineData("{Onderwerp} {is|zijn} klaar", 2, "Fietspad zijn klaar")]
    [InlineData("klaar[[ op {datum}]].", 1, "klaar.")]
    [InlineData("klaar[[ over {onderwerp}]].", 1, "klaar over fietspad.")]
    [InlineData("klaar op {datum}.", 1, "klaar op [in te vullen: datum].")]
    [InlineData("klaar.[[ {datum}]] ", 1, "klaar.")]
    public void Facts_go_into_texts(string text, int count, string expected)
    {
        var fragment = TextFileReader.Read("proef", "== tekst\n" + text)[0];

        Assert.Equal(expected, FragmentRenderer.Inline(fragment, SlotValues.None.With("onderwerp", "fietspad").About(count)).Text);
    }

    [Fact]
    public void A_line_with_many_values_is_repeated_and_lists_stay_whole()
    {
        var fragment = TextFileReader.Read("proef", "== tekst\nVooraf\nen verder:\n\n- {ding}\n- slot\n\n1. {ding}\n\n> citaat")[0];
        var blocks = FragmentRenderer.Blocks(fragment, SlotValues.None.WithEach("ding", [Phrase.Of("a"), Phrase.Of("b")]));

        Assert.Equal("Vooraf en verder:", Assert.IsType<Paragraph>(blocks[0]).Content.Text);
        Assert.Equal(["a", "b", "slot"], Assert.IsType<ListBlock>(blocks[1]).Items.Select(i => i.Text));
        Assert.True(Assert.IsType<ListBlock>(blocks[2]).IsNumbered);
        Assert.Equal(ParagraphRole.Quote, Assert.IsType<Paragraph>(blocks[3]).Role);
    }
}
