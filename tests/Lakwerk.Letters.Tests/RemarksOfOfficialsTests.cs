using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Letters.Tests;

/// <summary>What a strict reader of letters found wrong in them once.</summary>
public sealed class RemarksOfOfficialsTests
{
    public static TheoryData<LetterStyle> Styles => [.. Enum.GetValues<LetterStyle>()];

    [Theory]
    [InlineData("mevrouw A. de Vries", "mevrouw De Vries")]
    [InlineData("Mevr. mr. A.B. van den Berg-Smit", "mevrouw Van den Berg-Smit")]
    [InlineData("de heer J. Jansen", "heer Jansen")]
    [InlineData("dhr. Th. Jansen, namens Stichting Vrij Zicht", "heer Jansen")]
    [InlineData("mevrouw Anna de Vries", "mevrouw De Vries")]
    [InlineData("mevrouw Van Dam", "mevrouw Van Dam")]
    [InlineData("V. Oorbeeld", "heer of mevrouw Oorbeeld")]
    [InlineData("Stichting Vrij Zicht", FormsOfAddress.Anybody)]
    [InlineData("A. Bouw B.V.", FormsOfAddress.Anybody)]
    [InlineData("de heer en mevrouw Jansen", FormsOfAddress.Anybody)]
    [InlineData("verzoeker", FormsOfAddress.Anybody)]
    [InlineData("", FormsOfAddress.Anybody)]
    public void Somebody_is_greeted_by_the_surname(string name, string form) => Assert.Equal(form, FormsOfAddress.Of(name));

    [Theory]
    [InlineData("Het college van burgemeester en wethouders van Veldrode", null, true)]
    [InlineData("Gedeputeerde Staten van Zandland", null, true)]
    [InlineData("Minister van Voorbeeld", null, false)]
    [InlineData("De burgemeester van Veldrode", null, false)]
    [InlineData("De burgemeester van Veldrode", true, true)]
    [InlineData("Het college van burgemeester en wethouders van Veldrode", false, false)]
    public void A_college_says_wij_and_one_person_ik(string body, bool? wish, bool isMany)
    {
        var order = Cases.Order(LetterKind.Decision, "2023-02-20") with { Body = Cases.Body with { Name = body, SpeaksAsMany = wish } };
        var text = PlainText.Of(LetterComposer.Compose(Cases.Woo().Dossier, order, TextLibrary.Default(LetterStyle.Formal))).Replace("Ons kenmerk", "", StringComparison.Ordinal);

        Assert.Contains(isMany ? "Wij besluiten als volgt" : "Ik besluit als volgt", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(isMany ? @"\b([Ii]k|[Mm]ij|[Mm]ijn)\b" : @"\b([Ww]ij|[Oo]ns|[Oo]nze)\b", text);
    }

    [Fact]
    public void Every_formal_text_can_be_said_by_one_and_by_many()
    {
        foreach (var fragment in TextLibrary.Default(LetterStyle.Formal).All)
        {
            var one = string.Join('\n', FragmentRenderer.Blocks(fragment, SlotValues.None).OfType<Paragraph>().Select(p => p.Content.Text));
            var many = string.Join('\n', FragmentRenderer.Blocks(fragment, SlotValues.None.SpokenByMany(true)).OfType<Paragraph>().Select(p => p.Content.Text));
            Assert.DoesNotMatch(@"\b([Ww]ij|[Oo]ns|[Oo]nze)\b", one);
            Assert.DoesNotMatch(@"\b([Ii]k|[Mm]ij|[Mm]ijn)\b", many);
        }
    }

    [Theory, MemberData(nameof(Styles))]
    public void An_objection_by_somebody_else_is_answered_to_that_one(LetterStyle style)
    {
        var letter = Objected(style, "Wegenbouw Zandpad B.V.", "2023-03-10");
        var text = PlainText.Of(letter);

        Assert.Equal("Wegenbouw Zandpad B.V.", letter.Head.Addressee[0].Text);
        Assert.Contains("heer of mevrouw,", letter.Head.Salutation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("uw verzoek", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("V. Oorbeeld", text, StringComparison.Ordinal);
        Assert.Contains("degene die om de informatie heeft", text, StringComparison.Ordinal);
        Assert.DoesNotContain("derde-belanghebbende van wie", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ObjectionOutcome.Founded, true, "verklaar het bezwaar gegrond. Het besluit van 20 februari 2023 herroep ik voor zover")]
    [InlineData(ObjectionOutcome.PartlyFounded, true, "verklaar het bezwaar gegrond voor zover het besluit hierna wordt gewijzigd, en voor het overige ongegrond")]
    [InlineData(ObjectionOutcome.Founded, false, "laat ik dat besluit in stand")]
    [InlineData(ObjectionOutcome.Unfounded, false, "verklaar het bezwaar ongegrond")]
    [InlineData(ObjectionOutcome.Inadmissible, false, "verklaar het bezwaar niet-ontvankelijk")]
    public void The_dictum_on_an_objection_is_what_was_recorded(ObjectionOutcome outcome, bool changes, string dictum)
    {
        var letter = Objected(LetterStyle.Formal, "V. Oorbeeld", "2023-03-10", new ObjectionFacts(outcome, "De tarieven zijn al bekend.", "dat klopt niet"), changes);

        Assert.Contains(dictum, PlainText.Of(letter.Find(LetterPart.Dictum)!), StringComparison.Ordinal);
        Assert.Empty(letter.OpenSlots);
        Assert.Equal(outcome != ObjectionOutcome.Inadmissible, PlainText.Of(letter).Contains("Uw bezwaar houdt het volgende in. De tarieven zijn al bekend.\n\nDaarover overweeg ik: dat klopt niet.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unfounded_objection_to_a_decision_that_changed_is_a_contradiction() =>
        Assert.Contains("ongegrond vastgelegd", Assert.Throws<LetterException>(() => Objected(LetterStyle.Formal, "V. Oorbeeld", "2023-03-10", new ObjectionFacts(ObjectionOutcome.Unfounded), changes: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_late_objection_waits_for_a_judgement_and_has_a_term_of_its_own()
    {
        var letter = Objected(LetterStyle.Formal, "V. Oorbeeld", "2023-05-24", date: "2023-06-20");

        Assert.Contains("niet-ontvankelijk", PlainText.Of(Objected(LetterStyle.Plain, "V. Oorbeeld", "2023-05-24", new ObjectionFacts(ObjectionOutcome.Inadmissible, Lateness: "er is geen goede reden"), date: "2023-06-20")), StringComparison.Ordinal);
        Assert.Contains("oordeel over de termijnoverschrijding", letter.OpenSlots.Select(s => s.Description));
        Assert.Contains("oordeel over het bezwaar", letter.OpenSlots.Select(s => s.Description));
        Assert.Contains("De termijn om op het bezwaar te beslissen eindigt op 5 juli 2023", PlainText.Of(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_letter_would_pass_over_is_refused()
    {
        var order = Cases.Order(LetterKind.Decision, "2023-02-20") with { Party = new PartyId("p1") };
        Assert.Contains("derde-belanghebbende", Assert.Throws<LetterException>(() => LetterComposer.Compose(Cases.Woo().Dossier, order, TextLibrary.Default(LetterStyle.Formal))).Message, StringComparison.Ordinal);
        var scene = AfterObjection("V. Oorbeeld", "2023-03-10");
        Assert.Contains("geen bezwaar", Assert.Throws<LetterException>(() => LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.DecisionOnObjection, "2023-04-01") with { Party = new PartyId("nobody") }, TextLibrary.Default(LetterStyle.Formal))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_objectors_one_is_named()
    {
        var scene = AfterObjection("V. Oorbeeld", "2023-03-10", prepare: false).Do(new ReceiveObjection(Handler, Now, new("b1"), Day("2023-03-12"), "Wegenbouw Zandpad B.V.", false))
            .Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.OnObjection, "bezwaar"));
        var order = Cases.Order(LetterKind.DecisionOnObjection, "2023-04-01");

        Assert.Contains("meer dan één bezwaar", Assert.Throws<LetterException>(() => LetterComposer.Compose(scene.Dossier, order, TextLibrary.Default(LetterStyle.Formal))).Message, StringComparison.Ordinal);
        Assert.Equal("Wegenbouw Zandpad B.V.", LetterComposer.Compose(scene.Dossier, order with { Party = new PartyId("p1") }, TextLibrary.Default(LetterStyle.Formal)).Head.Addressee[0].Text);
    }

    [Theory]
    [InlineData(false, "een uitvraag bij drie afdelingen", "Daarbij is als volgt gezocht: een uitvraag bij drie afdelingen.")]
    [InlineData(true, "In het archief is gezocht.", "Daarbij is als volgt gezocht. In het archief is gezocht.")]
    public void How_was_searched_is_told(bool accepted, string text, string sentence)
    {
        var scene = Opened();
        if (accepted)
            scene.Do(new AcceptFinding(Handler, Now, "nothing-found", text));
        else
            scene.Do(new DescribeSearch(Handler, Now, text));
        var letter = LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.Decision, "2023-01-20"), TextLibrary.Default(LetterStyle.Formal));

        Assert.Contains(sentence, PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Empty(letter.OpenSlots);
        Assert.Contains("aangetroffen. Daarbij is als volgt gezocht: elders. De documenten", PlainText.Of(LetterComposer.Compose(Cases.Woo().Do(new DescribeSearch(Handler, Now, "elders")).Dossier, Cases.Order(LetterKind.Decision, "2023-02-20"), TextLibrary.Default(LetterStyle.Formal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClockEventKind.SuspensionStart, SuspensionGround.Incomplete)]
    [InlineData(ClockEventKind.SuspensionStart, SuspensionGround.ForceMajeure)]
    [InlineData(ClockEventKind.SpecificationAsked, SuspensionGround.Consent)]
    public void What_was_recorded_with_a_suspension_stands_in_its_letter(ClockEventKind kind, SuspensionGround ground)
    {
        var scene = Opened().Do(new RecordProcedure(Handler, Now, new ClockEvent(Day("2023-01-10"), kind) { Ground = ground, What = "De periode waarover u stukken zoekt" }, null));
        foreach (var style in Enum.GetValues<LetterStyle>())
        {
            var letter = Compose(scene, LetterKind.Suspension, "2023-01-10", style);
            Assert.Empty(letter.OpenSlots);
            Assert.Contains("de periode waarover u stukken zoekt", PlainText.Of(letter), StringComparison.Ordinal);
            Assert.Contains("11 januari 2023", PlainText.Of(letter), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_suspension_without_an_end_the_days_that_remain_are_told() =>
        Assert.Contains("Na afloop van de opschorting resten van de beslistermijn nog 20 dagen.", Text(Opened().Step("2023-01-10", ClockEventKind.SuspensionStart), LetterKind.Suspension, "2023-01-10"), StringComparison.Ordinal);

    [Fact]
    public void The_first_day_on_which_the_term_stands_still_is_the_same_in_every_letter()
    {
        var text = Text(Cases.Wob(), LetterKind.Decision, "2018-10-11");
        Assert.Contains("Op 22 juni 2018 hebt u ingestemd met opschorting van de termijn; de termijn heeft daarna stilgestaan tot en met 19 juli 2018", text, StringComparison.Ordinal);
        Assert.Contains("vanaf 23 juni 2018 stil", Text(Cases.Wob(), LetterKind.Suspension, "2018-06-22"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Styles))]
    public void The_requester_is_told_that_views_were_asked_and_when_the_term_runs_again(LetterStyle style)
    {
        var asked = PlainText.Of(Compose(Cases.Woo(), LetterKind.Suspension, "2023-01-10", style));
        var ended = PlainText.Of(Compose(Cases.Woo(), LetterKind.Resumption, "2023-01-21", style));

        Assert.Contains(style == LetterStyle.Formal ? "één derde-belanghebbende" : "één persoon of organisatie", asked, StringComparison.Ordinal);
        Assert.Contains("vanaf 11 januari 2023", asked, StringComparison.Ordinal);
        Assert.Contains(style == LetterStyle.Formal ? "4.4, derde lid" : "4.4, lid 3", asked, StringComparison.Ordinal);
        Assert.Contains("van 11 januari 2023 tot en met 20 januari 2023", ended, StringComparison.Ordinal);
        Assert.Contains("9 februari 2023", ended, StringComparison.Ordinal);
        Assert.Contains(style == LetterStyle.Formal ? "4.4, vierde lid" : "4.4, lid 4", ended, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suspension_that_has_not_ended_has_no_letter_that_the_term_runs_again() =>
        Assert.Throws<LetterException>(() => Compose(Opened().Step("2023-01-10", ClockEventKind.SuspensionStart), LetterKind.Resumption, "2023-01-12"));

    [Theory, MemberData(nameof(Styles))]
    public void No_letter_promises_a_day_that_has_passed(LetterStyle style)
    {
        var scene = Opened().Do(new TransferPart(Handler, Now, "Provincie Zandland", "het tracé", Day("2023-02-20"), null));

        var spoken = style == LetterStyle.Formal ? "is op 30 januari 2023 geëindigd" : "op 30 januari 2023 moeten";
        Assert.Contains(spoken, PlainText.Of(Compose(scene, LetterKind.Transfer, "2023-02-20", style)), StringComparison.Ordinal);
        Assert.Contains(spoken, PlainText.Of(Compose(scene, LetterKind.Acknowledgement, "2023-02-20", style)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_may_lack_its_day()
    {
        var scene = Cases.Woo().Do(new TransferPart(Handler, Now, "Provincie Zandland", "het tracé", null, "Z-9")).Do(new TransferPart(Handler, Now, "Gemeente Duindam", "de duinen", null, null));
        var text = Text(scene, LetterKind.Decision, "2023-02-20");

        Assert.Contains("berust bij andere bestuursorganen. Voor die delen", text, StringComparison.Ordinal);
        Assert.Contains("Uw verzoek is doorgezonden aan de Provincie Zandland (kenmerk Z-9).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_was_not_taken_says_that_it_is_a_draft()
    {
        var draft = Compose(Cases.Woo(), LetterKind.Decision, "2023-02-20");
        var taken = Compose(Cases.Taken(), LetterKind.Decision, "2023-02-20");

        Assert.True(draft.IsDraft);
        Assert.StartsWith("CONCEPT", PlainText.Of(draft), StringComparison.Ordinal);
        Assert.Contains(draft.Head.Fields, f => f.Name == "status");
        Assert.False(taken.IsDraft);
        Assert.DoesNotContain("concept", PlainText.Of(taken), StringComparison.OrdinalIgnoreCase);
        Assert.False(Compose(Cases.Woo(), LetterKind.Acknowledgement, "2023-01-05").IsDraft);
    }

    [Fact]
    public void An_article_of_the_other_act_stands_in_the_annex_too()
    {
        var letter = Compose(Cases.Woo().Mark("4", "m2", "10.2.e").Assess("4"), LetterKind.Decision, "2023-02-20");

        Assert.Contains(letter.Find(LetterPart.LawAnnex)!.Blocks.OfType<TableBlock>().Single().Rows, r => r[0].Text == "Artikel 10, tweede lid, aanhef en onder e, van de Wob");
    }

    [Theory]
    [InlineData("Gemeente Veldrode", 0)]
    [InlineData("De gemeente Veldrode", 0)]
    [InlineData("Minister van Voorbeeld", 1)]
    public void Another_body_than_that_of_the_dossier_does_not_sign_in_silence(string name, int remarks)
    {
        var order = Cases.Order(LetterKind.Acknowledgement, "2023-01-05") with { Body = Cases.Body with { Name = name } };
        Assert.Equal(remarks, LetterComposer.Compose(Cases.Woo().Dossier, order, TextLibrary.Default(LetterStyle.Formal)).Remarks.Length);
    }

    [Theory]
    [InlineData(false, "bij de rechtbank Midden-Nederland")]
    [InlineData(true, "bij de Afdeling bestuursrechtspraak van de Raad van State")]
    public void After_a_decision_on_an_objection_one_appeals(bool direct, string where)
    {
        var letter = Compose(AfterRuling(direct), LetterKind.SupplementaryDecision, "2023-09-01");
        var text = PlainText.Of(letter);

        Assert.Contains("Bij besluit van 20 februari 2023 heb ik beslist op uw verzoek", text, StringComparison.Ordinal);
        Assert.Contains("Bij besluit van 3 april 2023 heb ik beslist op het bezwaar daartegen.", text, StringComparison.Ordinal);
        Assert.Contains("op het hoger beroep van 1 juli 2023", text, StringComparison.Ordinal);
        Assert.Contains(where, PlainText.Of(letter.Find(LetterPart.Remedy)!), StringComparison.Ordinal);
        Assert.DoesNotContain("bezwaarschrift", PlainText.Of(letter.Find(LetterPart.Remedy)!), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Styles))]
    public void An_act_is_introduced_where_it_is_first_cited_and_once(LetterStyle style)
    {
        foreach (var letter in new[] { Compose(Cases.Woo(), LetterKind.Decision, "2023-02-20", style), Compose(Opened().Step("2023-01-05", ClockEventKind.SuspensionStart), LetterKind.Suspension, "2023-01-06", style) })
        {
            var text = PlainText.Of(letter);
            Assert.Equal(2, text.Split("Algemene wet bestuursrecht").Length);
            Assert.True(text.IndexOf("hierna: Awb", StringComparison.Ordinal) < text.IndexOf("van de Awb", StringComparison.Ordinal) || !text.Contains("van de Awb", StringComparison.Ordinal));
        }
        Assert.Contains("van de Wet open overheid, hierna: Woo)", PlainText.Of(Compose(Opened(), LetterKind.Extension, "2023-01-20")), StringComparison.Ordinal);
    }

    [Fact]
    public void Views_that_were_asked_on_two_days_suspend_once()
    {
        var scene = Cases.Woo().Do(new NameThirdParty(Handler, Now, new("p2"), "Bouw B.V.", [new("3")])).Do(new AskViews(Handler, Now, new("p2"), Day("2023-01-12"), Day("2023-01-24")));
        var text = PlainText.Of(Compose(scene, LetterKind.Decision, "2023-02-20").Find(LetterPart.Procedure)!);

        Assert.Equal(2, text.Split("stilgestaan").Length);
        Assert.Contains("Op 12 januari 2023 heb ik dat gevraagd aan nog één derde-belanghebbende.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_notice_is_one_again_and_a_ruling_follows_its_appeal()
    {
        var scene = Opened("2021-07-27", "2021-07-23").Do(new RecordProcedure(Handler, Now, new ClockEvent(Day("2021-08-04"), ClockEventKind.Acknowledgement), "3465328"))
            .Step("2021-08-26", ClockEventKind.NoticeOfDefault).Step("2021-09-15", ClockEventKind.AppealLate).Step("2021-09-22", ClockEventKind.NoticeOfDefault)
            .Do(new RecordRuling(Handler, Now, "Rechtbank Amsterdam", Day("2021-09-13"), Day("2021-09-15"), "het beroep is niet-ontvankelijk", null));
        var text = PlainText.Of(Compose(scene, LetterKind.Decision, "2022-01-27").Find(LetterPart.Procedure)!);

        Assert.Contains("bevestigd (kenmerk 3465328).", text, StringComparison.Ordinal);
        Assert.Contains("Op 22 september 2021 hebt u mij opnieuw in gebreke gesteld.", text, StringComparison.Ordinal);
        Assert.Contains("Op 15 september 2021 hebt u beroep ingesteld tegen het uitblijven van een besluit. De rechtbank Amsterdam heeft op 13 september 2021", text, StringComparison.Ordinal);
        Assert.Contains("De uitkomst luidt: het beroep is niet-ontvankelijk.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Lijst 1")]
    [InlineData("Inventarislijst")]
    [InlineData("inventarislijst 2")]
    public void A_list_that_is_only_numbered_has_no_title(string name)
    {
        var scene = Opened()
            .Do(new OpenList(Handler, Now, new("B"), name, "t", NumberingStyle.Decimal)).Document("1", list: new("B")).Document("2", list: new("B")).Assess("1").Assess("2");
        var letter = Compose(scene, LetterKind.Decision, "2023-01-20");

        Assert.Equal("Bijlage 2: inventarislijst", Assert.IsType<Paragraph>(letter.Find(LetterPart.InventoryAnnex)!.Blocks[0]).Content.Text);
    }

    [Fact]
    public void When_all_is_refused_none_is_disclosed()
    {
        var scene = Opened().Documents(2).Assess("1", Assessment.NotPublic, "elke zin is een opvatting", "5.2.1").Assess("2", Assessment.NotPublic, "elke zin is een opvatting", "5.2.1");
        var text = Text(scene, LetterKind.Decision, "2023-01-20");

        Assert.Contains("- Geen van de documenten maak ik openbaar.", text, StringComparison.Ordinal);
        Assert.Contains("Alle documenten maak ik in hun geheel niet openbaar. De reden daarvan is: elke zin is een opvatting.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, "€ 100")]
    [InlineData(15000, "€ 15.000")]
    [InlineData(1442.5, "€ 1.442,50")]
    public void Euros_are_written_as_the_Dutch_write_them(double amount, string text) => Assert.Equal(text, DutchNumbers.Euros((decimal)amount));

    [Theory]
    [InlineData("Wob", "2018-10-11", "met andere staten en met internationale organisaties")]
    [InlineData("Woo", "2023-02-20", "wordt aangevoerd: ‘de uurtarieven zijn concurrentiegevoelig’.")]
    public void Texts_say_what_their_act_says_and_quote_what_is_not_ours(string name, string date, string sentence) =>
        Assert.Contains(sentence, Text(Cases.Named(name), LetterKind.Decision, date), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Styles))]
    public void One_document_is_one_everywhere(LetterStyle style)
    {
        var scene = Opened().Document("1").Document("2").Mark("1", "m", "buiten scope").Assess("1").Assess("2", Assessment.NotPublic, "te vol", "5.2.1").Do(new QuoteResidualText(Handler, Now, new("2"), "Het weer was goed."));
        var text = PlainText.Of(Compose(scene, LetterKind.Decision, "2023-01-20", style));

        Assert.DoesNotContain("documenten zelf", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("In de documenten en op", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_letter_has_plain_words_and_says_where_they_lack()
    {
        var scene = Cases.Woo();
        var formal = scene.Dossier.Motivations["5.1.2.e"];
        Assert.Contains("5.1.2.e", Compose(scene, LetterKind.Decision, "2023-02-20", LetterStyle.Plain).Remarks[^1].Dutch, StringComparison.Ordinal);
        scene.Do(new MotivateGround(Handler, Now, "5.1.2.e", formal with { Plain = new PlainMotivation("namen van mensen", "hun rust", "hun naam is hier niet belangrijk") }));
        var letter = Compose(scene, LetterKind.Decision, "2023-02-20", LetterStyle.Plain);

        Assert.Contains("Het gaat om namen van mensen.", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("uit hoofde van", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("5.1.2.e", letter.Remarks[^1].Dutch, StringComparison.Ordinal);
        Assert.Contains("uit hoofde van", Text(scene, LetterKind.Decision, "2023-02-20"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_marks_the_third_party_is_promised_none()
    {
        var scene = Opened().Documents(1).Assess("1").Do(new NameThirdParty(Handler, Now, new("p"), "Bouw B.V.", [new("1")])).Do(new AskViews(Handler, Now, new("p"), Day("2023-01-10"), Day("2023-01-24")));
        var letter = Compose(scene, LetterKind.ViewsInvitation, "2023-01-10");

        Assert.Equal(4, letter.Find(LetterPart.Message)!.Blocks.OfType<TableBlock>().Single().Columns.Length);
        Assert.DoesNotContain("aanduiding van de passages", PlainText.Of(letter), StringComparison.Ordinal);
    }

    private static Lakwerk.Dossiers.Tests.Scene AfterObjection(string from, string received, ObjectionFacts? facts = null, bool prepare = true)
    {
        var scene = Cases.Taken().Do(new ReceiveObjection(Handler, Now, new("b1"), Day(received), from, false));
        if (facts is not null)
            scene.Do(new AssessObjection(Handler, Now, new("b1"), from, facts));
        return prepare ? scene.Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.OnObjection, "bezwaar")) : scene;
    }

    private static Letter Objected(LetterStyle style, string from, string received, ObjectionFacts? facts = null, bool changes = false, string date = "2023-04-01")
    {
        var scene = AfterObjection(from, received, facts);
        if (changes)
            scene.Do(new RemoveMark(Redactor, Now, new("3"), new("m1"))).Assess("3");
        return Compose(scene, LetterKind.DecisionOnObjection, date, style);
    }

    private static Lakwerk.Dossiers.Tests.Scene AfterRuling(bool direct)
    {
        var day = Day("2023-04-03");
        var scene = AfterObjection("V. Oorbeeld", "2023-03-10");
        foreach (var finding in DossierChecks.Run(scene.Dossier, day).Where(f => f.Severity == Severity.Warning))
            scene.Do(new AcceptFinding(Handler, Now, finding.Key, "besproken"));
        scene.Do(new TakeDecision(Maker, Now, new("b2"), day)).Do(new AnnounceDecision(Handler, Now, new("b2"), day, false))
            .Do(new RecordRuling(Handler, Now, "Afdeling bestuursrechtspraak van de Raad van State", Day("2023-08-01"), Day("2023-07-01"), "het besluit is gedeeltelijk vernietigd", null) { AppealHere = direct })
            .Do(new PrepareDecision(Handler, Now, new("b3"), DecisionKind.Supplementary, "de uitspraak"));
        return scene.Do(new RemoveMark(Redactor, Now, new("3"), new("m1"))).Assess("3");
    }

    private static string Text(Lakwerk.Dossiers.Tests.Scene scene, LetterKind kind, string date) => PlainText.Of(Compose(scene, kind, date));

    private static Letter Compose(Lakwerk.Dossiers.Tests.Scene scene, LetterKind kind, string date, LetterStyle style = LetterStyle.Formal) =>
        LetterComposer.Compose(scene.Dossier, Cases.Order(kind, date), TextLibrary.Default(style));
}
