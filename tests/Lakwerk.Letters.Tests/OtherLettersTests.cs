using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Letters.Tests;

public sealed class OtherLettersTests
{
    [Theory]
    [InlineData("2023-01-02", "30 januari 2023", "twee weken")]
    [InlineData("2021-07-27", "24 augustus 2021", "vier weken")]
    public void An_acknowledgement_gives_the_last_day_to_decide_and_the_longest_extension(string received, string due, string extension)
    {
        var text = Text(Opened(received, received), LetterKind.Acknowledgement, received);

        Assert.Contains($"Ik beslis uiterlijk op {due}", text, StringComparison.Ordinal);
        Assert.Contains($"met ten hoogste {extension}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_says_both_ends_and_its_reason()
    {
        var order = Cases.Order(LetterKind.Extension, "2023-01-25") with { Reason = "het om meer dan duizend documenten gaat" };
        var letter = LetterComposer.Compose(Opened().Dossier, order, TextLibrary.Default(LetterStyle.Formal));

        Assert.Contains("eindigt op 30 januari 2023", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("met twee weken (artikel 4.4, tweede lid, van de Woo). U ontvangt mijn besluit uiterlijk op 13 februari 2023.", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("Voor de verdaging is de volgende reden: het om meer dan duizend documenten gaat.", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Empty(letter.OpenSlots);
    }

    [Fact]
    public void A_reason_that_nobody_gave_is_left_to_fill_in() =>
        Assert.Equal(["reden van de verdaging"], Compose(Opened(), LetterKind.Extension, "2023-01-25").OpenSlots.Select(s => s.Description));

    [Fact]
    public void A_term_that_has_ended_cannot_be_extended() => Refused(Opened(), LetterKind.Extension, "2023-02-15", "kwam na het einde van de termijn");

    [Theory]
    [InlineData(SuspensionGround.Consent, "U hebt ermee ingestemd", 0)]
    [InlineData(SuspensionGround.Incomplete, "nog niet volledig", 1)]
    [InlineData(SuspensionGround.RequesterDelay, "aan u kan worden toegerekend", 1)]
    [InlineData(SuspensionGround.ForceMajeure, "Door overmacht", 1)]
    public void A_suspension_says_why_and_until_when(SuspensionGround ground, string why, int open)
    {
        var scene = Opened().Do(new RecordProcedure(Handler, Now, new ClockEvent(Day("2023-01-10"), ClockEventKind.SuspensionStart) { Ground = ground, Until = Day("2023-01-24") }, null));
        var letter = Compose(scene, LetterKind.Suspension, "2023-01-10");

        Assert.Contains(why, PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("24 januari 2023", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Equal(open, letter.OpenSlots.Count);
    }

    [Fact]
    public void A_request_to_specify_is_a_suspension_too() =>
        Assert.Contains("zo algemeen", Text(Opened().Step("2023-01-10", ClockEventKind.SpecificationAsked), LetterKind.Suspension, "2023-01-10"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_suspension_there_is_no_letter_about_it() => Refused(Opened(), LetterKind.Suspension, "2023-01-10", "geen opschorting vastgelegd");

    /// <summary>Received on 2 January, the term ended on 30 January.</summary>
    [Fact]
    public void A_suspension_without_effect_is_not_written() =>
        Refused(Opened().Step("2023-03-10", ClockEventKind.SuspensionStart), LetterKind.Suspension, "2023-03-12", "heeft geen gevolg");

    [Fact]
    public void A_resumption_does_not_run_backwards()
    {
        var scene = Opened().Step("2023-01-05", ClockEventKind.SuspensionStart).Step("2023-01-12", ClockEventKind.SuspensionEnd)
            .Do(new RecordProcedure(Handler, Now, new ClockEvent(Day("2023-03-10"), ClockEventKind.SuspensionStart) { Ground = SuspensionGround.Consent, Until = Day("2023-03-20") }, null));

        Refused(scene, LetterKind.Resumption, "2023-03-22", "heeft geen gevolg");
    }

    [Fact]
    public void A_transfer_is_told_to_the_requester_and_handed_to_the_body()
    {
        var scene = Opened().Do(new TransferPart(Handler, Now, "Provincie Zandland", "het provinciale tracé", Day("2023-01-06"), "Z-9"));

        Assert.Contains("maar bij de Provincie Zandland. Het gaat om het volgende deel: het provinciale tracé.", Text(scene, LetterKind.Transfer, "2023-01-06"), StringComparison.Ordinal);
        Assert.Contains("met kenmerk Z-9", Text(scene, LetterKind.Transfer, "2023-01-06"), StringComparison.Ordinal);
        Assert.Equal("Provincie Zandland", Compose(scene, LetterKind.TransferCover, "2023-01-06").Head.Addressee[0].Text);
    }

    [Fact]
    public void Of_several_transfers_one_must_be_named()
    {
        var scene = Opened().Do(new TransferPart(Handler, Now, "A", "x", Day("2023-01-06"), null)).Do(new TransferPart(Handler, Now, "B", "y", Day("2023-01-06"), null));

        Refused(scene, LetterKind.Transfer, "2023-01-06", "meer dan één orgaan");
        Assert.Contains("y", PlainText.Of(LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.Transfer, "2023-01-06") with { TransferredTo = "b" }, TextLibrary.Default(LetterStyle.Formal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_party_sees_its_own_documents_and_the_pages_with_marks()
    {
        var letter = Compose(Cases.Woo(), LetterKind.ViewsInvitation, "2023-01-10");
        var table = letter.Find(LetterPart.Message)!.Blocks.OfType<TableBlock>().Single();

        Assert.Equal(["3", "6"], table.Rows.Select(r => r[0].Text));
        Assert.Equal(["1", ""], table.Rows.Select(r => r[4].Text));
        Assert.Equal("Wegenbouw Zandpad B.V.", letter.Head.Addressee[0].Text);
        Assert.Contains("uiterlijk op 24 januari 2023", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("V. Oorbeeld", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("Uw verzoek", PlainText.Of(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterStyle.Formal)]
    [InlineData(LetterStyle.Plain)]
    public void A_supplementary_decision_says_exactly_what_changes(LetterStyle style)
    {
        var scene = Cases.Taken().Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.Supplementary, "een uitspraak van de rechtbank van 3 april 2023"));
        scene.Do(new RemoveMark(Redactor, Now, new("3"), new("m1"))).Assess("3");
        var letter = Compose(scene, LetterKind.SupplementaryDecision, "2023-05-01", style);
        var lines = letter.Find(LetterPart.Dictum)!.Blocks.OfType<ListBlock>().Single().Items.Select(i => i.Text);

        Assert.Contains("Document 4 was deels openbaar", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Contains("20 februari 2023", PlainText.Of(letter.Find(LetterPart.Request)!), StringComparison.Ordinal);
        Assert.Contains("een uitspraak van de rechtbank van 3 april 2023.", PlainText.Of(letter.Find(LetterPart.Request)!), StringComparison.Ordinal);
        Assert.Null(letter.Find(LetterPart.Motivation));
        Assert.Empty(letter.OpenSlots);
    }

    [Fact]
    public void A_changed_passage_is_counted()
    {
        var scene = Cases.Taken().Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.Supplementary, "een herziening"));
        scene.Do(new ChangeMark(Redactor, Now, new("2"), new("m1"), [new MarkArea(1, 10, 10, 60, 22)], ["5.1.2.e"])).Mark("2", "m9", "5.1.2.f").Assess("2");

        Assert.Contains("Document 3 blijft deels openbaar; één passage wordt alsnog geweigerd; één passage wordt op een andere grond geweigerd.",
            Text(scene, LetterKind.SupplementaryDecision, "2023-05-01"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Ik verklaar het bezwaar gegrond")]
    [InlineData(false, "Ik verklaar het bezwaar ongegrond")]
    public void A_decision_on_an_objection_follows_from_what_changed(bool changes, string dictum)
    {
        var scene = Cases.Taken().Do(new ReceiveObjection(Handler, Now, new("b1"), Day("2023-03-10"), "V. Oorbeeld", true)).Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.OnObjection, "bezwaar"));
        if (changes)
            scene.Do(new RemoveMark(Redactor, Now, new("3"), new("m1"))).Assess("3");
        var letter = Compose(scene, LetterKind.DecisionOnObjection, "2023-05-01");

        Assert.Contains(dictum, PlainText.Of(letter.Find(LetterPart.Dictum)!), StringComparison.Ordinal);
        Assert.Contains("heb ik op 10 maart 2023 ontvangen", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("binnen de termijn ingediend", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("beroep instellen bij de rechtbank Midden-Nederland", PlainText.Of(letter.Find(LetterPart.Remedy)!), StringComparison.Ordinal);
        Assert.Equal(["strekking van het advies", "samenvatting van het bezwaar", "reactie op het bezwaar"], letter.OpenSlots.Select(s => s.Description));
    }

    [Theory]
    [InlineData(LetterKind.SupplementaryDecision, "geen aanvullend besluit voorbereid")]
    [InlineData(LetterKind.DecisionOnObjection, "geen beslissing op bezwaar voorbereid")]
    [InlineData(LetterKind.Transfer, "geen deel van het verzoek doorgezonden")]
    [InlineData(LetterKind.ViewsInvitation, "geen derde-belanghebbende")]
    public void A_letter_about_nothing_is_refused(LetterKind kind, string why) => Refused(Opened(), kind, "2023-01-10", why);

    [Theory]
    [InlineData(LetterStyle.Formal)]
    [InlineData(LetterStyle.Plain)]
    public void Every_kind_can_be_written_in_every_style(LetterStyle style)
    {
        var scene = Cases.Taken().Do(new TransferPart(Handler, Now, "Provincie Zandland", "het tracé", Day("2023-02-01"), null))
            .Do(new ReceiveObjection(Handler, Now, new("b1"), Day("2023-03-10"), "V. Oorbeeld", false)).Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.OnObjection, "bezwaar"));
        var suspended = Opened().Step("2023-01-05", ClockEventKind.SuspensionStart);

        foreach (var kind in Enum.GetValues<LetterKind>().Where(k => k is not (LetterKind.SupplementaryDecision or LetterKind.Suspension or LetterKind.Extension)))
            Assert.NotEmpty(Compose(scene, kind, "2023-05-01", style).Sections);
        Assert.NotEmpty(Compose(suspended, LetterKind.Suspension, "2023-01-06", style).Sections);
        Assert.NotEmpty(Compose(suspended, LetterKind.Extension, "2023-01-06", style).Sections);
    }

    private static void Refused(Scene scene, LetterKind kind, string date, string why) =>
        Assert.Contains(why, Assert.Throws<LetterException>(() => Compose(scene, kind, date)).Message, StringComparison.Ordinal);

    private static string Text(Scene scene, LetterKind kind, string date) => PlainText.Of(Compose(scene, kind, date));

    private static Letter Compose(Scene scene, LetterKind kind, string date, LetterStyle style = LetterStyle.Formal) =>
        LetterComposer.Compose(scene.Dossier, Cases.Order(kind, date), TextLibrary.Default(style));
}
