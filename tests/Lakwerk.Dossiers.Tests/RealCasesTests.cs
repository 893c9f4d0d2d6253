using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

/// <summary>The facts of two published decisions, entered as dossiers: dates, numbers and codes, no sentences.</summary>
public class RealCasesTests
{
    private static readonly int[] Refused2018 = [1, 6, 7, 8, 9, 10, 11, 12];
    private static readonly int[] PrivacyIn2018 = [14, 15, 17, 18, 19];
    private static readonly ListId A = new("2A");
    private static readonly ListId B = new("2B");

    [Fact]
    public void The_2018_case_comes_out_with_its_counts_and_term()
    {
        var dossier = Case2018().Dossier;
        var inventory = Inventory.Of(dossier);
        var clock = Assert.IsType<ClockReport>(dossier.Clock(Day("2018-10-11")));

        Assert.Equal((19, 8, 5, 6), (inventory.Rows.Count, inventory.Count(Judgement.NotPublic), inventory.Count(Judgement.PartlyPublic), inventory.Count(Judgement.Public)));
        Assert.Equal("1 en 6 t/m 12", NumberText.Of(inventory.With("10.2.a").Select(r => r.Number)));
        Assert.Equal("1 and 6 to 12", NumberText.Of(inventory.With("10.2.a").Select(r => r.Number), Language.English));
        Assert.Equal("6 t/m 12", NumberText.Of(inventory.With("10.1.b").Select(r => r.Number)));
        Assert.Equal("14, 15 en 17 t/m 19", NumberText.Of(inventory.With("10.2.e").Select(r => r.Number)));
        Assert.Equal((Day("2018-07-23"), 80, Regime.Wob), (clock.Due, clock.DaysLate, clock.Law));
    }

    [Theory]
    [InlineData("residual-text-disclosed", "6 t/m 12")]
    [InlineData("regimes-side-by-side", "17 t/m 19")]
    [InlineData("reference-variants", "2373760")]
    [InlineData("clock-overdue", "23-07-2018")]
    public void The_contradictions_of_the_2018_letter_are_reported(string code, string names)
    {
        var finding = DossierChecks.Run(Case2018().Dossier, Day("2018-10-11")).Single(f => f.Code == code);

        Assert.Contains(names, finding.Text.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void The_2022_case_has_its_term_and_its_premature_notice()
    {
        var clock = Assert.IsType<ClockReport>(Case2022().Dossier.Clock(Day("2022-01-27")));

        Assert.Equal((Day("2021-09-21"), 128), (clock.Due, clock.DaysLate));
        Assert.True(clock.Warns("premature-notice"));
    }

    [Fact]
    public void The_2022_case_gives_its_grounds_by_rules_and_by_name()
    {
        var inventory = Inventory.Of(Case2022().Dossier);

        Assert.Equal(["CF"], inventory.Rows.Where(r => r.Judgement == Judgement.Public).Select(r => r.Number));
        Assert.Equal(28, inventory.Count(Judgement.NotPublic));
        Assert.Equal(["10.2.e", "10.2.g", "11.1"], Row(inventory, "AL").Codes);
        Assert.Equal(["wbni"], Row(inventory, "EE").Codes);
        Assert.Equal(["10.2.g", "11.1"], Row(inventory, "DK").Codes);
        Assert.Equal("DAA", inventory.Of(A).SkipWhile(r => r.Number != "DZ").Skip(1).First().Number);
    }

    [Theory]
    [InlineData("already-public-refused", "EH, EI, FF, FG en FW")]
    [InlineData("ruling-before-appeal", "13-09-2021")]
    [InlineData("regimes-side-by-side", "CC")]
    [InlineData("clock-premature-notice", "26-08-2021")]
    [InlineData("clock-appeal-premature", "15-09-2021")]
    public void The_contradictions_of_the_2022_letter_are_reported(string code, string names)
    {
        var finding = DossierChecks.Run(Case2022().Dossier, Day("2022-01-27")).Single(f => f.Code == code);

        Assert.Contains(names, finding.Text.Dutch, StringComparison.Ordinal);
    }

    private static Scene Case2018()
    {
        var scene = Opened("2018-05-29", "2018-05-25").Documents(19, "2017-05-01")
            .Do(new NoteReference(Handler, Now, "2373769", "bladzijde 1")).Do(new NoteReference(Handler, Now, "2373760", "bladzijde 5")).Do(new NoteReference(Handler, Now, "2373759", "bladzijde 6"))
            .Step("2018-06-08", ClockEventKind.Acknowledgement).Step("2018-06-22", ClockEventKind.SuspensionStart).Step("2018-07-19", ClockEventKind.SuspensionEnd)
            .Do(new TransferPart(Handler, Now, "Ministerie van Algemene Zaken", "wat daar berust", Day("2018-07-31"), "2324640"));
        foreach (var number in Enumerable.Range(1, 19))
            Assess2018(scene, number);
        return scene;
    }

    private static void Assess2018(Scene scene, int number)
    {
        var id = $"{number}";
        if (PrivacyIn2018.Contains(number))
            scene.Assess(id, Assessment.PartlyPublic, null, number >= 17 ? ["10.2.e", "wgmc 9.6"] : ["10.2.e"]);
        else if (!Refused2018.Contains(number))
            scene.Assess(id);
        else
            scene.Assess(id, Assessment.NotPublic, "te veel valt weg", number == 1 ? ["10.2.a", "10.2.g", "11.1"] : ["10.1.b", "10.2.a", "10.2.g", "11.1"]);
        if (number is >= 6 and <= 12)
            scene.Do(new QuoteResidualText(Handler, Now, new(id), "wat resteert"));
    }

    private static Scene Case2022()
    {
        var scene = Opened("2021-07-27", "2021-07-23")
            .Do(new OpenList(Handler, Now, A, "Bijlage 2A", "letters", NumberingStyle.Letters)).Do(new OpenList(Handler, Now, B, "Bijlage 2B", "letters", NumberingStyle.Letters))
            .Step("2021-08-04", ClockEventKind.Acknowledgement).Step("2021-08-23", ClockEventKind.Extension).Step("2021-08-26", ClockEventKind.NoticeOfDefault)
            .Step("2021-09-15", ClockEventKind.AppealLate).Step("2021-09-22", ClockEventKind.NoticeOfDefault).Step("2021-10-30", ClockEventKind.AppealLate)
            .Do(new RecordRuling(Handler, Now, "Rechtbank Amsterdam", Day("2021-09-13"), Day("2021-09-15"), "niet-ontvankelijk", null));
        foreach (var (list, numbers) in new[] { (A, Facts2022.NamedIn2A), (B, Facts2022.NamedIn2B) })
            foreach (var number in numbers)
                scene.Document(number, list: list).Do(new NumberDocument(Handler, Now, new(number), number));
        Rule(scene, "e-a", "10.2.e", A, RuleKind.AllExcept, "CB CF CK EA EE");
        Rule(scene, "e-b", "10.2.e", B, RuleKind.AllExcept, "AB AF AP AU AV DK");
        Rule(scene, "g-a", "10.2.g", A, RuleKind.AllExcept, "AC AK AO AW CB CF DD DM DO DS DZ EE EF EH EI");
        Rule(scene, "g-b", "10.2.g", B, RuleKind.Only, "AA AE AJ AM AT AX DK GB GE");
        Rule(scene, "a-a", "10.2.a", A, RuleKind.Only, "FT FU");
        Rule(scene, "a-b", "10.2.a", B, RuleKind.Only, "AA AB AF AP AU");
        Rule(scene, "o-a", "11.1", A, RuleKind.Only, Facts2022.OpinionsIn2A);
        Rule(scene, "o-b", "11.1", B, RuleKind.Only, "DK GA GB GE");
        Rule(scene, "w", "wbni", A, RuleKind.Only, "CC CD DC DD DF EE FU");
        Rule(scene, "s", "buiten scope", A, RuleKind.Only, Facts2022.OutOfScopeIn2A);
        Rule(scene, "s-b", "buiten scope", B, RuleKind.Only, "AU AV");
        foreach (var number in Facts2022.NamedIn2A.Concat(Facts2022.NamedIn2B))
            Assess2022(scene, number);
        return scene;
    }

    private static void Assess2022(Scene scene, string number)
    {
        string[] already = Facts2022.AlreadyPublic.Contains(number) ? ["reeds openbaar"] : [];
        if (Facts2022.Refused.Contains(number))
            scene.Assess(number, Assessment.NotPublic, "rest niet zelfstandig leesbaar", already);
        else
            scene.Assess(number);
    }

    private static void Rule(Scene scene, string id, string code, ListId list, RuleKind kind, string numbers) =>
        scene.Do(new SetGroundRule(Handler, Now, new(id), code, list, kind, [.. numbers.Split(' ').Select(DocumentId.Of).Where(d => scene.Dossier.Documents.ContainsKey(d))]));

    private static InventoryRow Row(Inventory inventory, string number) => inventory.Rows.Single(r => r.Number == number);
}
