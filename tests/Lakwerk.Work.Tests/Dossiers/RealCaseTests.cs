using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>
/// Two published decisions, entered as facts by the scripts in samples/dossiers. The numbers expected here were read from the
/// letters, not from what the program made of them.
/// </summary>
public sealed class RealCaseTests(RealCases cases) : IClassFixture<RealCases>
{
    private static readonly DateOnly Day2018 = new(2018, 10, 11);
    private static readonly DateOnly Day2022 = new(2022, 1, 27);

    [Fact]
    public void In_2018_the_suspension_of_27_days_moves_the_term_and_the_decision_is_80_days_late()
    {
        var clock = Assert.IsType<ClockReport>(cases.Antivirus2018.Clock(Day2018));

        Assert.Equal((Regime.Wob, new DateOnly(2018, 7, 23), 27, 80), (clock.Law, clock.Due, clock.SuspendedDays, clock.DaysLate));
    }

    [Fact]
    public void In_2022_the_extension_of_four_weeks_moves_the_term_and_the_decision_is_128_days_late()
    {
        var clock = Assert.IsType<ClockReport>(cases.Spyware2022.Clock(Day2022));

        Assert.Equal((Regime.Wob, new DateOnly(2021, 9, 21), 128), (clock.Law, clock.Due, clock.DaysLate));
    }

    [Theory]
    [InlineData(Judgement.Public, "2 t/m 5, 13 en 16")]
    [InlineData(Judgement.PartlyPublic, "14, 15 en 17 t/m 19")]
    [InlineData(Judgement.NotPublic, "1 en 6 t/m 12")]
    [InlineData(Judgement.AlreadyPublic, "")]
    public void In_2018_each_judgement_has_its_documents(Judgement judgement, string numbers) =>
        Assert.Equal(numbers, NumberText.Of(Inventory.Of(cases.Antivirus2018).Rows.Where(r => r.Judgement == judgement).Select(r => r.Number)));

    [Theory]
    [InlineData("11.1", "1 en 6 t/m 12")]
    [InlineData("10.2.g", "1 en 6 t/m 12")]
    [InlineData("10.2.a", "1 en 6 t/m 12")]
    [InlineData("10.1.b", "6 t/m 12")]
    [InlineData("10.2.e", "14, 15 en 17 t/m 19")]
    [InlineData("wgmc 9.6", "17 t/m 19")]
    public void In_2018_each_ground_has_its_documents(string code, string numbers) =>
        Assert.Equal(numbers, NumberText.Of(Inventory.Of(cases.Antivirus2018).With(code).Select(r => r.Number)));

    [Theory]
    [InlineData(Judgement.Public, 1)]
    [InlineData(Judgement.PartlyPublic, 63)]
    [InlineData(Judgement.NotPublic, 28)]
    [InlineData(Judgement.AlreadyPublic, 0)]
    public void In_2022_the_92_documents_are_parted_by_judgement(Judgement judgement, int count) =>
        Assert.Equal((92, count), (Inventory.Of(cases.Spyware2022).Rows.Count, Inventory.Of(cases.Spyware2022).Count(judgement)));

    [Theory]
    [InlineData("10.2.e", 51, 9, 21)]
    [InlineData("10.2.g", 41, 9, 0)]
    [InlineData("10.2.a", 2, 5, 0)]
    [InlineData("11.1", 20, 4, 0)]
    [InlineData("wbni", 7, 0, 0)]
    [InlineData("buiten scope", 25, 2, 0)]
    public void In_2022_each_ground_has_its_number_of_documents_on_each_list(string code, int first, int second, int unnamed)
    {
        var rows = Inventory.Of(cases.Spyware2022).With(code).ToLookup(r => r.Document.List.Value);

        Assert.Equal((first, second, unnamed), (rows["2A"].Count(), rows["2B"].Count(), rows["rest"].Count()));
    }

    [Theory]
    [InlineData("AL", "10.2.e 10.2.g 11.1")]
    [InlineData("FU", "10.2.a 10.2.e 10.2.g buiten scope wbni")]
    [InlineData("EE", "wbni")]
    [InlineData("CB", "buiten scope")]
    [InlineData("DK", "10.2.g 11.1")]
    [InlineData("AU", "10.2.a buiten scope")]
    [InlineData("CF", "")]
    public void In_2022_a_document_carries_what_the_rules_say(string number, string codes)
    {
        var row = Inventory.Of(cases.Spyware2022).Rows.Single(r => r.Number == number);

        Assert.Equal(codes, string.Join(' ', row.Codes));
    }

    [Fact]
    public void In_2022_a_document_found_later_stands_behind_the_last_of_its_letter() =>
        Assert.Equal("DAA", Inventory.Of(cases.Spyware2022).Rows.SkipWhile(r => r.Number != "DZ").Skip(1).First().Number);

    [Theory]
    [InlineData("residual-text-disclosed", "6 t/m 12")]
    [InlineData("regimes-side-by-side", "17 t/m 19")]
    [InlineData("reference-variants", "2373759, 2373760, 2373769")]
    [InlineData("clock-overdue", "23-07-2018")]
    public void The_contradictions_of_the_letter_of_2018_are_reported(string code, string about) => Reported(cases.Antivirus2018, Day2018, code, about);

    [Theory]
    [InlineData("already-public-refused", "EH, EI, FF, FG en FW")]
    [InlineData("ruling-before-appeal", "13-09-2021")]
    [InlineData("regimes-side-by-side", "CC, CD, DC, DD, DF en FU")]
    [InlineData("clock-premature-notice", "26-08-2021")]
    [InlineData("clock-appeal-premature", "15-09-2021")]
    [InlineData("clock-overdue", "21-09-2021")]
    public void The_contradictions_of_the_letter_of_2022_are_reported(string code, string about) => Reported(cases.Spyware2022, Day2022, code, about);

    [Fact]
    public void In_2018_the_items_that_the_letter_never_answers_are_reported() =>
        Assert.Equal(["1", "3", "4", "5"], DossierChecks.Run(cases.Antivirus2018, Day2018).Where(f => f.Code == "item-unanswered").Select(f => f.Subject));

    [Theory]
    [InlineData("antivirus-2018", 4, 4)]
    [InlineData("spyware-2022", 2, 4)]
    public void Nothing_else_is_reported(string name, int errors, int warnings)
    {
        var (dossier, day) = name == "antivirus-2018" ? (cases.Antivirus2018, Day2018) : (cases.Spyware2022, Day2022);
        var findings = DossierChecks.Run(dossier, day);

        Assert.Equal((errors, warnings), (findings.Count(f => f.Severity == Severity.Error), findings.Count(f => f.Severity == Severity.Warning)));
    }

    private static void Reported(Dossier dossier, DateOnly day, string code, string about) =>
        Assert.Contains(about, Assert.Single(DossierChecks.Run(dossier, day), f => f.Code == code).Text.Dutch, StringComparison.Ordinal);
}
