using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

public class InventoryTests
{
    [Theory]
    [InlineData(NumberingStyle.Decimal, 0, "1")]
    [InlineData(NumberingStyle.Decimal, 18, "19")]
    [InlineData(NumberingStyle.Letters, 0, "AA")]
    [InlineData(NumberingStyle.Letters, 25, "AZ")]
    [InlineData(NumberingStyle.Letters, 26, "BA")]
    [InlineData(NumberingStyle.Letters, 103, "DZ")]
    public void A_series_counts_in_its_style(NumberingStyle style, int index, string number) => Assert.Equal(number, DocumentNumber.At(style, index));

    [Theory]
    [InlineData(NumberingStyle.Decimal, "6", "6a")]
    [InlineData(NumberingStyle.Decimal, "6a", "6b")]
    [InlineData(NumberingStyle.Letters, "DZ", "DAA")]
    [InlineData(NumberingStyle.Letters, "DAA", "DAB")]
    public void A_late_document_gets_a_number_in_between(NumberingStyle style, string taken, string number) => Assert.Equal(number, DocumentNumber.After(style, taken));

    [Fact]
    public void DAA_sorts_after_DZ_and_before_EA() =>
        Assert.Equal(["AA", "AB", "CZ", "DA", "DZ", "DAA", "EA"], new[] { "DAA", "EA", "AB", "DZ", "CZ", "AA", "DA" }.Order(DocumentNumber.Order));

    [Fact]
    public void Decimal_numbers_sort_by_value() =>
        Assert.Equal(["1", "2", "6", "6a", "10"], new[] { "10", "6a", "2", "1", "6" }.Order(DocumentNumber.Order));

    [Fact]
    public void A_series_is_in_order_however_long() =>
        Prop.ForAll(Gen.Choose(0, 40_000).ToArbitrary(), Gen.Elements(NumberingStyle.Decimal, NumberingStyle.Letters).ToArbitrary(),
            (i, style) => DocumentNumber.Order.Compare(DocumentNumber.At(style, i), DocumentNumber.At(style, i + 1)) < 0).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1 6 7 8 9 10 11 12", "1 en 6 t/m 12")]
    [InlineData("14 15 17 18 19", "14, 15 en 17 t/m 19")]
    [InlineData("2", "2")]
    [InlineData("DZ DAA AY", "AY, DZ en DAA")]
    [InlineData("", "")]
    public void Numbers_read_as_a_letter_names_them(string numbers, string text) =>
        Assert.Equal(text, NumberText.Of(numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Documents_stand_in_order_of_time_with_attachments_behind_their_mail()
    {
        var scene = Opened().Document("late", Day("2022-08-01")).Document("mail", Day("2022-02-01")).Document("undated")
            .Document("attachment", Day("2021-01-01"), parent: "mail").Document("next", Day("2022-03-01"));

        Assert.Equal(["mail", "attachment", "next", "late", "undated"], Inventory.Of(scene.Dossier).Rows.Select(r => r.Document.Id.Value));
        Assert.Equal(["1", "2", "3", "4", "5"], Inventory.Of(scene.Dossier).Rows.Select(r => r.Number));
    }

    [Fact]
    public void Two_lists_of_one_series_share_their_numbers()
    {
        var scene = Opened().Do(new OpenList(Handler, Now, new("B"), "Bijlage 2B", "s", NumberingStyle.Decimal))
            .Document("1", Day("2022-01-01")).Document("2", Day("2022-01-02"), new("B")).Document("3", Day("2022-01-03"));

        Assert.Equal(["1", "3"], Inventory.Of(scene.Dossier).Of(List).Select(r => r.Number));
    }

    [Fact]
    public void Fixed_numbers_stay_when_a_document_is_found_later()
    {
        var scene = Opened().Documents(3).Do(new FixNumbers(Handler, Now)).Document("between", Day("2022-06-02")).Document("after", Day("2022-12-01"));

        Assert.Equal(["1", "1a", "2", "3", "4"], Inventory.Of(scene.Dossier).Rows.Select(r => r.Number));
    }

    [Fact]
    public void A_judgement_follows_from_marks_rules_and_assessment()
    {
        var scene = Opened().Documents(5).Mark("2", "m1", "5.1.2.e", "5.1.1.b")
            .Do(new SetGroundRule(Handler, Now, new("r1"), "5.1.2.i", List, RuleKind.AllExcept, [new("1"), new("2"), new("4"), new("5")]))
            .Assess("1").Assess("2").Assess("3").Assess("4", Assessment.NotPublic, "rest niet leesbaar", "5.2.1");

        Assert.Equal([Judgement.Public, Judgement.PartlyPublic, Judgement.PartlyPublic, Judgement.NotPublic, null], Inventory.Of(scene.Dossier).Rows.Select(r => r.Judgement));
        Assert.Equal(["5.1.1.b", "5.1.2.e"], scene.Row("2").Codes);
        Assert.Equal(["5.1.2.i"], scene.Row("3").Codes);
    }

    [Fact]
    public void A_duplicate_points_at_its_master_and_carries_no_grounds()
    {
        var scene = Opened().Documents(2).Mark("1", "m1", "5.1.2.e").Assess("1").Do(new PointAtMaster(Handler, Now, new("2"), new("1")));

        Assert.Equal(["dubbel"], scene.Row("2").Codes);
        Assert.Contains("zie 1", scene.Row("2").Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Parents_that_point_at_each_other_still_stand_in_the_list()
    {
        var scene = Opened().Document("1").Document("2", parent: "1");
        var circle = new Events.DocumentAdded(Handler, Now, new("1"), List, new DocumentDetails("x"), new DocumentId("2"));

        Assert.Equal(2, Inventory.Of(scene.Happen(circle).Dossier).Rows.Count);
    }
}
