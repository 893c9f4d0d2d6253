using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Tests;

public sealed class DecisionLetterTests
{
    /// <summary>The fourteen parts of a decision letter that every one of the cases has something to say in.</summary>
    private static readonly LetterPart[] Always =
    [
        LetterPart.Head, LetterPart.Request, LetterPart.Procedure, LetterPart.LegalFramework, LetterPart.Inventory, LetterPart.Dictum, LetterPart.Outcomes,
        LetterPart.Considerations, LetterPart.Motivation, LetterPart.Publication, LetterPart.Signature, LetterPart.Remedy, LetterPart.LawAnnex,
        LetterPart.InventoryAnnex, LetterPart.DocumentsAnnex,
    ];

    private static readonly (string Name, string Date)[] CaseRows = [("Wob", "2018-10-11"), ("WobLetters", "2022-01-27"), ("Woo", "2023-02-20")];

    public static TheoryData<string, string, LetterStyle> AllCases
    {
        get
        {
            var data = new TheoryData<string, string, LetterStyle>();
            foreach (var (name, date) in CaseRows)
                foreach (var style in Enum.GetValues<LetterStyle>())
                    data.Add(name, date, style);
            return data;
        }
    }

    [Theory, MemberData(nameof(AllCases))]
    public void A_complete_dossier_gives_every_part_and_leaves_nothing_to_fill_in(string name, string date, LetterStyle style)
    {
        var letter = Letter(name, date, style);

        Assert.Empty(letter.OpenSlots);
        Assert.Empty(Always.Except(letter.Parts));
        Assert.DoesNotContain("{", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("[[", PlainText.Of(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void When_an_objection_is_expected_the_documents_follow_and_are_not_enclosed(bool whenTaken, bool whenAnnounced)
    {
        var scene = Cases.Decided(whenTaken);
        if (whenAnnounced) scene.Do(new Lakwerk.Dossiers.Commands.AnnounceDecision(Scene.Handler, Scene.Now, new("b1"), Scene.Day("2023-02-20"), ObjectionExpected: true));
        var letter = LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.Decision, "2023-02-20"), TextLibrary.Default(LetterStyle.Formal));

        Assert.Null(letter.Find(LetterPart.DocumentsAnnex));
        Assert.Contains("niet eerder plaats dan op 6 maart 2023", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.NotNull(LetterComposer.Compose(Cases.Decided(objectionExpected: false).Dossier, Cases.Order(LetterKind.Decision, "2023-02-20"), TextLibrary.Default(LetterStyle.Formal)).Find(LetterPart.DocumentsAnnex));
    }

    [Fact]
    public void The_draft_lets_the_documents_follow_as_soon_as_an_objection_is_foreseen_and_no_longer_when_it_is_not()
    {
        var scene = Cases.Woo().SignOffAll().Do(new Lakwerk.Dossiers.Commands.PrepareDecision(Scene.Handler, Scene.Now, new("b1"), DecisionKind.Primary));
        Assert.NotNull(Draft().Find(LetterPart.DocumentsAnnex));

        scene.Do(new Lakwerk.Dossiers.Commands.ForeseeObjection(Scene.Handler, Scene.Now, new("b1"), Expected: true));
        Assert.Null(Draft().Find(LetterPart.DocumentsAnnex));
        Assert.Contains("niet eerder plaats dan op 6 maart 2023", PlainText.Of(Draft()), StringComparison.Ordinal);

        scene.Do(new Lakwerk.Dossiers.Commands.ForeseeObjection(Scene.Handler, Scene.Now, new("b1"), Expected: false));
        Assert.NotNull(Draft().Find(LetterPart.DocumentsAnnex));

        Letter Draft() => LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.Decision, "2023-02-20"), TextLibrary.Default(LetterStyle.Formal));
    }

    [Theory]
    [InlineData(DecisionKind.Primary, "adres voor bezwaar")]
    [InlineData(DecisionKind.OnObjection, "rechtbank")]
    public void A_body_misses_what_the_decision_of_that_kind_asks_for(DecisionKind kind, string missing)
    {
        Assert.Equal([missing], (Cases.Body with { Court = null, ObjectionAddress = null }).MissingFor(kind));
        Assert.Empty((Cases.Body with { Court = "rechtbank Zandland", ObjectionAddress = "Postbus 1, Veldrode" }).MissingFor(kind));
    }

    [Theory]
    [InlineData("Wob", LetterPart.Transfer)]
    [InlineData("Wob", LetterPart.ResidualText)]
    [InlineData("Woo", LetterPart.Views)]
    public void A_part_is_there_when_the_dossier_has_something_for_it(string name, LetterPart part) =>
        Assert.NotNull(Letter(name, CaseRows.Single(c => c.Name == name).Date).Find(part));

    [Theory, MemberData(nameof(AllCases))]
    public void The_decision_puts_every_document_under_exactly_one_outcome(string name, string date, LetterStyle style)
    {
        var facts = Facts(name);
        var lines = Dictum(Letter(name, date, style)).Select(l => Spoken.Numbers(l, facts)).ToList();

        Assert.Equal(facts.Judged.Select(r => r.Number).Order(DocumentNumber.Order), lines.SelectMany(n => n).Order(DocumentNumber.Order));
        foreach (var numbers in lines)
            Assert.Single(numbers.Select(n => facts.Judged.First(r => r.Number == n && numbers.Contains(n)).Judgement).Distinct());
    }

    [Theory, MemberData(nameof(AllCases))]
    public void Each_ground_has_a_section_that_names_exactly_the_documents_that_carry_it(string name, string date, LetterStyle style)
    {
        var facts = Facts(name);
        var sections = Motivation(Letter(name, date, style));

        var texts = TextLibrary.Default(style);
        Assert.Equal(facts.Grounds.Select(texts.HeadingOf), sections.Keys);
        foreach (var ground in facts.Grounds)
            Assert.Equal(facts.With(ground.Code).Select(r => r.Number).Order(DocumentNumber.Order), Spoken.Numbers(Naming(sections[texts.HeadingOf(ground)], ground), facts));
    }

    [Theory, MemberData(nameof(AllCases))]
    public void The_number_of_documents_is_that_of_the_inventory(string name, string date, LetterStyle style)
    {
        var facts = Facts(name);
        var letter = Letter(name, date, style);

        Assert.Contains($"{facts.Rows.Count} documenten", PlainText.Of(letter.Find(LetterPart.Inventory)!), StringComparison.Ordinal);
        Assert.Equal(facts.Rows.Count, letter.Sections.Where(s => s.Part == LetterPart.InventoryAnnex).SelectMany(s => s.Blocks).OfType<TableBlock>().Sum(t => t.Rows.Length));
    }

    [Theory, MemberData(nameof(AllCases))]
    public void The_annex_has_every_article_that_the_letter_cites_and_no_other(string name, string date, LetterStyle style)
    {
        var letter = Letter(name, date, style);
        var cited = letter.Sections.Where(s => s.Part < LetterPart.LawAnnex).SelectMany(s => s.Blocks).SelectMany(Links).Where(l => l.Content.StartsWith("artikel", StringComparison.Ordinal)).Select(l => l.Address);
        var listed = letter.Find(LetterPart.LawAnnex)!.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r[0].Content).OfType<LinkRun>().Select(l => l.Address);

        Assert.Equal(cited.Select(a => a.AbsoluteUri).Distinct().Order(), listed.Select(a => a.AbsoluteUri).Distinct().Order());
    }

    [Theory]
    [InlineData("Wob", "2018-10-11", "10.2.e", "https://wetten.overheid.nl/jci1.3:c:BWBR0005252&artikel=10&lid=2&g=2018-10-11")]
    [InlineData("Woo", "2023-02-20", "5.1.2.e", "https://wetten.overheid.nl/jci1.3:c:BWBR0045754&artikel=5.1&lid=2&g=2023-02-20")]
    public void A_ground_is_cited_with_a_link_to_the_law_as_it_read_on_the_day(string name, string date, string code, string address)
    {
        var text = GroundRenderer.Render(GroundTable.Get(code), GroundStyle.Prose);

        Assert.Contains(Links(Letter(name, date).Find(LetterPart.Motivation)!), l => l.Content == text && l.Address.AbsoluteUri == address);
    }

    [Fact]
    public void All_except_is_said_as_the_rule_says_it_with_the_documents_that_really_lack_the_ground() => Assert.Contains(
        "alle documenten in bijlage 2A, behalve CB, CF, CK, EA en EE, en alle documenten in bijlage 2B, behalve AB, AF, AP, AU, AV en DK",
        PlainText.Of(Letter("WobLetters", "2022-01-27").Find(LetterPart.Motivation)!), StringComparison.Ordinal);

    [Fact]
    public void A_duplicate_is_mentioned_and_not_decided_on_again()
    {
        var letter = Letter("Woo", "2023-02-20");

        Assert.Contains("Document 8 komt meer dan één keer voor", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain(Dictum(letter), l => Spoken.Numbers(l, Facts("Woo")).Contains("8"));
    }

    [Fact]
    public void What_waits_for_an_objector_is_not_handed_over_with_the_letter()
    {
        var letter = Letter("Woo", "2023-02-20");
        var handedOver = letter.Find(LetterPart.DocumentsAnnex)!.Blocks.OfType<TableBlock>().Single().Rows.Select(r => r[0].Text);

        Assert.Contains("Document 6 verstrek ik nog niet", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("niet eerder plaats dan op 6 maart 2023", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("6", handedOver);
    }

    [Fact]
    public void The_clock_says_how_late_the_decision_is() =>
        Assert.Contains("De beslistermijn is op 23 juli 2018 geëindigd. Ik beslis 80 dagen later", PlainText.Of(Letter("Wob", "2018-10-11")), StringComparison.Ordinal);

    [Fact]
    public void A_premature_notice_is_told_apart_from_a_valid_one()
    {
        var text = PlainText.Of(Letter("WobLetters", "2022-01-27").Find(LetterPart.Procedure)!);

        Assert.Contains("Op 26 augustus 2021 hebt u mij in gebreke gesteld. De termijn liep toen nog, tot en met 21 september 2021.", text, StringComparison.Ordinal);
        Assert.Contains("Op 22 september 2021 hebt u mij opnieuw in gebreke gesteld. Op 30 oktober", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_stays_visible_and_is_reported()
    {
        var scene = Scene.Opened().Documents(2).Mark("1", "m", "5.1.2.e").Assess("1");
        var letter = LetterComposer.Compose(scene.Dossier, new LetterOrder(LetterKind.Decision, Scene.Day("2023-01-20"), BodyProfile.Empty), TextLibrary.Default(LetterStyle.Formal));

        Assert.Equal(
            [
                "adres van de geadresseerde", "beoordeling van document 2", "wat de passages bevatten (5.1.2.e)", "wat openbaarmaking schaadt (5.1.2.e)",
                "waarom dit zwaarder weegt dan openbaarheid (5.1.2.e)", "plaats van publicatie", "naam ondertekenaar", "functie ondertekenaar", "adres voor bezwaar",
            ],
            letter.OpenSlots.Select(s => s.Description));
    }

    [Fact]
    public void A_decision_on_a_request_from_before_the_woo_says_why_the_woo_applies() =>
        Assert.Contains("zonder overgangsrecht", PlainText.Of(Letter("WobLetters", "2022-06-01").Find(LetterPart.Request)!), StringComparison.Ordinal);

    [Fact]
    public void A_dossier_without_documents_gives_a_decision_without_them()
    {
        var letter = LetterComposer.Compose(Scene.Opened().Dossier, Cases.Order(LetterKind.Decision, "2023-01-20"), TextLibrary.Default(LetterStyle.Formal));

        Assert.Contains("wijs ik uw verzoek af", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Equal(["beschrijving van de zoekslag"], letter.OpenSlots.Select(s => s.Description));
    }

    [Fact]
    public void A_taken_decision_keeps_saying_what_it_said()
    {
        var scene = Cases.Taken();
        var order = Cases.Order(LetterKind.Decision, "2023-03-30");
        var before = LetterComposer.Compose(scene.Dossier, order, TextLibrary.Default(LetterStyle.Formal));
        scene.Assess("3", Assessment.NotPublic, "toch alles", "5.2.1");
        var after = LetterComposer.Compose(scene.Dossier, order, TextLibrary.Default(LetterStyle.Formal));

        Assert.Equal(PlainText.Of(before.Find(LetterPart.Dictum)!), PlainText.Of(after.Find(LetterPart.Dictum)!));
        Assert.Equal(Scene.Day("2023-02-20"), after.Date);
    }

    private static Letter Letter(string name, string date, LetterStyle style = LetterStyle.Formal) =>
        LetterComposer.Compose(Cases.Named(name).Dossier, Cases.Order(LetterKind.Decision, date), TextLibrary.Default(style));

    private static DecisionFacts Facts(string name) => new(Cases.Named(name).Dossier, null);

    private static IEnumerable<string> Dictum(Letter letter) => letter.Find(LetterPart.Dictum)!.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).Select(i => i.Text);

    private static Dictionary<string, List<string>> Motivation(Letter letter)
    {
        var sections = new Dictionary<string, List<string>>();
        var current = new List<string>();
        foreach (var paragraph in letter.Find(LetterPart.Motivation)!.Blocks.OfType<Paragraph>())
            if (paragraph.Role == ParagraphRole.Subheading)
                sections[paragraph.Content.Text] = current = [];
            else
                current.Add(paragraph.Content.Text);
        return sections;
    }

    /// <summary>The paragraph after the law names the documents; in the five-year paragraph they are named again, in part.</summary>
    private static string Naming(List<string> paragraphs, Ground ground) => paragraphs[1].Split(ground.Strength == GroundStrength.OwnRegime ? "." : "Het gaat om")[0];

    private static IEnumerable<LinkRun> Links(Section section) => section.Blocks.SelectMany(Links);

    private static IEnumerable<LinkRun> Links(Block block) => (block switch
    {
        Paragraph paragraph => paragraph.Content.Content.AsEnumerable(),
        ListBlock list => list.Items.SelectMany(i => i.Content),
        _ => [],
    }).OfType<LinkRun>();
}
