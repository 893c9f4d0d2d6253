using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Law.Tests.Grounds;

public class GroundParserTests
{
    [Theory]
    [InlineData("5.1.2e", "5.1.2.e")]
    [InlineData("5.1.2.e", "5.1.2.e")]
    [InlineData("5.1.2E", "5.1.2.e")]
    [InlineData("5.1.2 onder e", "5.1.2.e")]
    [InlineData("5.1, 2e", "5.1.2.e")]
    [InlineData("5.1 lid 2 sub e", "5.1.2.e")]
    [InlineData("5.1, lid 2, onder e", "5.1.2.e")]
    [InlineData("5.1 lid 2e", "5.1.2.e")]
    [InlineData("5.1(2)(e)", "5.1.2.e")]
    [InlineData("art. 5.1, 2e lid, sub e", "5.1.2.e")]
    [InlineData("artikel 5.1, tweede lid, aanhef en onder e", "5.1.2.e")]
    [InlineData("artikel 5.1, tweede lid, aanhef en onder e, van de Woo", "5.1.2.e")]
    [InlineData("[5.1.2.e]", "5.1.2.e")]
    [InlineData("5.2.1", "5.2.1")]
    [InlineData("5.2", "5.2.1")]
    [InlineData("5.2 lid 1", "5.2.1")]
    [InlineData("5.1.5", "5.1.5")]
    [InlineData("5.1, vijfde lid", "5.1.5")]
    [InlineData("5.4a", "5.4a")]
    [InlineData("artikel 5.4 van de Woo", "5.4")]
    [InlineData("10.2.e", "10.2.e")]
    [InlineData("10.2e", "10.2.e")]
    [InlineData("10 lid 2 sub g", "10.2.g")]
    [InlineData("artikel 10, tweede lid, aanhef en onder e, van de Wob", "10.2.e")]
    [InlineData("artikel 10, eerste lid onder b, van de Wob", "10.1.b")]
    [InlineData("11.1", "11.1")]
    [InlineData("11", "11.1")]
    [InlineData("artikel 11, eerste lid, van de Wob", "11.1")]
    [InlineData("artikel 11 van de Wob", "11.1")]
    [InlineData("10.7.b", "10.7.b")]
    public void A_sound_notation_is_read_with_confidence(string text, string code)
    {
        var citation = GroundParser.Parse(text);

        Assert.Equal(code, citation?.Code);
        Assert.True(citation!.Confidence >= 0.9, $"{citation.Confidence}");
    }

    [Theory]
    [InlineData("51.2e", "5.1.2.e", 0.9)]
    [InlineData("51.1b", "5.1.1.b", 0.9)]
    [InlineData("5 1 2e", "5.1.2.e", 0.9)]
    [InlineData("5.1 2e", "5.1.2.e", 0.9)]
    [InlineData("5.21", "5.2.1", 0.9)]
    [InlineData("521", "5.2.1", 0.8)]
    [InlineData("512e", "5.1.2.e", 0.8)]
    [InlineData("9.1.2a", "5.1.2.a", 0.6)]
    [InlineData("51.1p", "5.1.1.b", 0.6)]
    [InlineData("5.1.21", "5.1.2.i", 0.6)]
    [InlineData("5.2.1i", "5.1.2.i", 0.4)]
    [InlineData("5.1.1i", "5.1.2.i", 0.4)]
    public void What_OCR_damaged_is_mended_with_less_confidence(string text, string code, double confidence)
    {
        var citation = GroundParser.Parse(text);

        Assert.Equal((code, confidence), (citation?.Code, citation?.Confidence));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5.9.2e")]
    [InlineData("5.1.2z")]
    [InlineData("10.2.z")]
    [InlineData("5.1")]
    [InlineData("12")]
    [InlineData("artikel 10, tweede lid, onder a, van de Wgmc")]
    [InlineData("persoonsgegevens")]
    public void What_is_no_ground_is_null(string text) => Assert.Null(GroundParser.Parse(text));

    [Theory]
    [InlineData("buiten scope", OtherLabelKind.OutOfScope)]
    [InlineData("Buiten reikwijdte", OtherLabelKind.OutOfScope)]
    [InlineData("Wbni", OtherLabelKind.OtherLaw)]
    [InlineData("dubbel", OtherLabelKind.Duplicate)]
    [InlineData("Reeds openbaar", OtherLabelKind.AlreadyPublic)]
    public void Labels_beside_the_grounds_are_known(string text, OtherLabelKind kind) =>
        Assert.Equal(kind, GroundParser.Parse(text)?.Label?.Kind);

    [Theory]
    [InlineData("5.1.2e;5.2", "5.1.2.e 5.2.1")]
    [InlineData("5.1.1b + 5.1.2f", "5.1.1.b 5.1.2.f")]
    [InlineData("10.2e, 10.2g, 11.1", "10.2.e 10.2.g 11.1")]
    [InlineData("5.1, 2e", "5.1.2.e")]
    [InlineData("5.1 lid 1 sub b\n5.1 lid 2 sub a en i", "5.1.1.b 5.1.2.a 5.1.2.i")]
    [InlineData("5.1.2e; buiten scope", "5.1.2.e buiten scope")]
    public void A_cell_may_hold_several(string cell, string codes)
    {
        var reading = GroundParser.ParseCell(cell);

        Assert.Equal(codes, string.Join(' ', reading.Citations.Select(c => c.Code)));
        Assert.Empty(reading.Unknown);
    }

    [Fact]
    public void A_part_of_a_cell_that_is_no_ground_is_kept_as_unknown() =>
        Assert.Equal(["zie toelichting"], GroundParser.ParseCell("5.1.2e; zie toelichting").Unknown);

    [Theory]
    [InlineData("Op grond van artikel 10, tweede lid, aanhef\nen onder e, van de Wob blijft verstrekking achterwege.", "10.2.e")]
    [InlineData("artikel 5.1, eerste lid, aanhef en onder c, en tweede lid, aanhef en onder e en i, van de Woo", "5.1.1.c 5.1.2.e 5.1.2.i")]
    [InlineData("In paragraaf 5.2.1 staat het bedrag 5.1 en op 10 november 11 stuks.", "")]
    [InlineData("artikel 9, 10 en 87 van de AVG; artikel 10, eerste lid, van de Grondwet", "")]
    [InlineData("51.1b +\n5.1.2a +\n5.1.2i", "5.1.1.b 5.1.2.a 5.1.2.i")]
    [InlineData("naam\n5.21\n", "5.2.1")]
    [InlineData("antwoord moet komen op 5 1 2e\nen verder", "5.1.2.e")]
    [InlineData("Wij troffen 512e keer iets aan.", "")]
    [InlineData("aangeduid met 'buiten scope' en dubbel werk", "buiten scope")]
    public void Running_text_gives_its_citations_and_nothing_else(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', GroundParser.Find(text).Select(c => c.Code)));

    [Fact]
    public void Found_citations_point_at_their_place()
    {
        const string text = "Zie 5.1.2e en artikel 10, tweede lid, aanhef en onder g, van de Wob.";

        Assert.All(GroundParser.Find(text), c => Assert.Equal(c.Source, text.Substring(c.Start, c.Source.Length)));
    }

    [Fact]
    public void Every_ground_is_read_back_from_every_style()
    {
        var grounds = Gen.Elements<Ground>([.. GroundTable.All]);
        var styles = Gen.Elements(Enum.GetValues<GroundStyle>());
        var cases = grounds.SelectMany(g => styles.Select(s => (Ground: g, Style: s)));

        Prop.ForAll(cases.ToArbitrary(), c => GroundParser.Parse(GroundRenderer.Render(c.Ground, c.Style))?.Ground == c.Ground)
            .QuickCheckThrowOnFailure();
        Assert.All(GroundTable.All, g => Assert.All(Enum.GetValues<GroundStyle>(), s => Assert.Equal(g.Code, GroundParser.Parse(GroundRenderer.Render(g, s))?.Code)));
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Prop.ForAll<string>(text =>
        {
            var given = text ?? "";
            return GroundParser.Find(given).All(c => c.End <= given.Length) && GroundParser.ParseCell(given) is not null;
        }).QuickCheckThrowOnFailure();

    [SharedFact("seeds")]
    public void The_bundle_of_minutes_gives_all_78_ground_codes()
    {
        var found = GroundParser.Find(Seed("004*")).Where(c => c.Ground is not null).ToList();

        Assert.Equal(78, found.Count);
    }

    [SharedFact("seeds")]
    public void The_2018_letter_cites_its_five_grounds()
    {
        var letter = Seed("000*").Split("Bijlage 1: weigeringsgronden")[0];
        var codes = GroundParser.Find(letter).Select(c => c.Code).ToHashSet();

        Assert.Superset(new HashSet<string> { "10.1.b", "10.2.a", "10.2.e", "10.2.g", "11.1", "11.2" }, codes);
    }

    private static string Seed(string pattern) => File.ReadAllText(Directory.EnumerateFiles(SharedMaterial.PathOf("seeds"), pattern).Single());
}
