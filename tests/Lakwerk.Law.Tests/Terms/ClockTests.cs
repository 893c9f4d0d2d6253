using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Law.Terms;

namespace Lakwerk.Law.Tests.Terms;

public class ClockTests
{
    [Fact]
    public void The_2018_case_without_suspension_is_due_on_26_June()
    {
        var report = Life.Report("2018-05-29", "2018-06-08 acknowledgement", "2018-10-11 decision");

        Assert.Equal((Regime.Wob, Life.Day("2018-06-26")), (report.Law, report.Due));
    }

    [Fact]
    public void The_2018_case_with_27_suspended_days_is_due_on_23_July_and_80_days_late()
    {
        var report = Life.Report("2018-05-29", "2018-06-22 suspension-start", "2018-07-19 suspension-end", "2018-10-11 decision");

        Assert.Equal((27, Life.Day("2018-07-23"), 80), (report.SuspendedDays, report.Due, report.DaysLate));
    }

    [Fact]
    public void The_2022_case_has_one_premature_and_one_valid_notice_of_default()
    {
        var report = Life.Report("2021-07-27",
            "2021-08-04 acknowledgement", "2021-08-23 extension", "2021-08-26 notice-of-default", "2021-09-15 appeal-late",
            "2021-09-22 notice-of-default", "2021-10-30 appeal-late", "2022-01-27 decision");

        Assert.Equal(Life.Day("2021-08-24"), report.Find("first-term-end")?.Date);
        Assert.Equal((Life.Day("2021-09-21"), 128), (report.Due, report.DaysLate));
        Assert.Equal(["premature-notice", "appeal-premature", "decision-late"], report.Warnings.Select(w => w.Code));
        Assert.Contains("26-08-2021", report.Warnings[0].Text.Dutch, StringComparison.Ordinal);
        Assert.Equal(Life.Day("2021-10-07"), report.Find("appeal-late-from")?.Date);
        Assert.Equal((0m, "Wob 15"), (report.Penalty!.Amount, report.Penalty.Rule));
    }

    [Theory]
    [InlineData("2021-07-27", "2021-08-24", "2021-09-21")]
    [InlineData("2023-01-02", "2023-01-30", "2023-02-13")]
    [InlineData("2022-03-18", "2022-04-19", "2022-05-13")]
    public void First_term_and_extension_have_the_length_of_their_act(string received, string first, string extended)
    {
        Assert.Equal(Life.Day(first), Life.Report(received).Due);
        Assert.Equal(Life.Day(extended), Life.Report(received, $"{received} extension").Due);
    }

    [Theory]
    [InlineData("2022-04-30", Regime.Wob)]
    [InlineData("2022-05-01", Regime.Woo)]
    public void The_act_follows_the_date_of_the_decision(string decision, Regime law) =>
        Assert.Equal(law, Life.Report("2022-03-01", $"{decision} decision").Law);

    [Fact]
    public void A_Wob_decision_can_be_followed_by_a_Woo_decision_on_objection()
    {
        var report = Life.Report("2022-03-01", "2022-03-29 decision", "2022-04-20 objection", "2022-06-20 decision");

        Assert.Equal([Regime.Wob, Regime.Woo], report.Decisions.Select(d => d.Law));
        Assert.Equal(Life.Day("2022-05-10"), report.Find("objection-by")?.Date);
        Assert.Equal(Life.Day("2022-06-21"), report.Find("objection-decision-due")?.Date);
        Assert.Equal(Life.Day("2022-08-01"), report.Find("appeal-by")?.Date);
    }

    [Fact]
    public void An_extension_after_the_first_term_has_no_effect()
    {
        var report = Life.Report("2023-01-02", "2023-01-31 extension");

        Assert.Equal(Life.Day("2023-01-30"), report.Due);
        Assert.True(report.Warns("extension-late"));
    }

    [Fact]
    public void An_extension_is_never_longer_than_the_act_allows()
    {
        var report = Life.Report("2023-01-02", "2023-01-20 extension days=28");

        Assert.Equal(Life.Day("2023-02-13"), report.Due);
        Assert.True(report.Warns("extension-too-long"));
    }

    [Theory]
    [InlineData("2023-01-16 views-asked", "2023-01-26 views-received", 10)]
    [InlineData("2023-01-16 views-asked until=2023-01-20", "2023-01-26 views-received", 4)]
    [InlineData("2023-01-16 specification-asked", "2023-01-18 specification-received", 2)]
    [InlineData("2023-01-16 suspension-start ground=Incomplete until=2023-01-23", "2023-01-18 suspension-end", 2)]
    [InlineData("2023-01-16 suspension-start until=2023-01-20", "2023-01-25 suspension-end", 9)]
    public void A_suspension_counts_from_the_day_after_the_notice_up_to_its_end(string begin, string end, int days)
    {
        var report = Life.Report("2023-01-02", begin, end);

        Assert.Equal(days, report.SuspendedDays);
        Assert.Equal(WorkCalendar.Netherlands.NextWorkingDay(Life.Day("2023-01-30").AddDays(days)), report.Due);
    }

    [Fact]
    public void Overlapping_suspensions_count_a_day_once()
    {
        var report = Life.Report("2023-01-02",
            "2023-01-10 views-asked party=a", "2023-01-12 views-asked party=b", "2023-01-15 views-received party=a", "2023-01-20 views-received party=b");

        Assert.Equal(10, report.SuspendedDays);
    }

    [Fact]
    public void A_suspension_that_never_ended_is_counted_to_the_day_one_looks_from_and_reported()
    {
        var input = Life.Of("2023-01-02", "2023-01-10 suspension-start") with { AsOf = Life.Day("2023-01-31") };
        var report = Assert.IsType<ClockReport>(Clock.Run(input));

        Assert.Equal(21, report.SuspendedDays);
        Assert.True(report.Warns("suspension-open"));
    }

    [Theory]
    [InlineData("2023-01-20 agreed-date until=2023-03-01", "2023-03-01")]
    [InlineData("2023-03-01 agreed-date", "2023-03-01")]
    [InlineData("2023-01-20 agreed-date until=2023-01-25", "2023-01-30")]
    [InlineData("2023-02-02 agreed-date until=2023-03-01", "2023-01-30")]
    public void An_agreed_date_moves_the_term_later_when_agreed_in_time(string agreed, string due) =>
        Assert.Equal(Life.Day(due), Life.Report("2023-01-02", agreed).Due);

    [Theory]
    [InlineData("2023-02-13", "")]
    [InlineData("2023-02-27", "objects")]
    public void Release_waits_two_weeks_when_a_third_party_objects(string release, string objects)
    {
        var report = Life.Report("2023-01-16", "2023-01-20 views-asked", $"2023-01-23 views-received {objects}".Trim(), "2023-02-10 decision", "2023-02-13 announcement");

        Assert.Equal(Life.Day(release), report.Find("release")?.Date);
    }

    [Fact]
    public void Release_is_frozen_until_interim_relief_is_ruled_on()
    {
        var report = Life.Report("2023-01-16", "2023-02-10 decision objects", "2023-02-20 interim-relief-asked", "2023-03-15 interim-relief-ruled");

        Assert.Equal(Life.Day("2023-03-15"), report.Find("release")?.Date);
    }

    [Fact]
    public void A_court_sets_the_penalty_that_the_Woo_does_not_know()
    {
        var report = Life.Report("2023-01-02", "2023-02-01 notice-of-default", "2023-02-20 appeal-late",
            "2023-04-03 court-order until=2023-04-17 perDay=100 maximum=15000", "2023-05-01 decision");

        Assert.Equal(1300m, report.Penalty!.Amount);
    }

    [Fact]
    public void A_partial_decision_leaves_the_term_running()
    {
        var report = Life.Report("2023-01-02", "2023-01-20 decision partial", "2023-01-24 extension", "2023-02-13 decision");

        Assert.Equal((Life.Day("2023-02-13"), 0), (report.Due, report.DaysLate));
        Assert.Equal(["partial", "request"], report.Decisions.Select(d => d.Stage));
    }

    [Theory]
    [InlineData("Awb 4:15", "2023-01-10 suspension-end")]
    [InlineData("Awb 4:15", "2023-01-10 suspension-start", "2023-01-12 suspension-start")]
    [InlineData("Woo 4.1.5", "2023-01-10 specification-received")]
    [InlineData("Woo 4.4.3", "2023-01-10 views-received")]
    [InlineData("Woo 4.4.2", "2023-01-10 extension", "2023-01-12 extension")]
    [InlineData("Woo 4.4.2", "2023-01-10 decision", "2023-01-12 extension")]
    [InlineData("Awb 4:15.2.a", "2023-01-10 decision", "2023-01-12 suspension-start")]
    [InlineData("Woo 4.4.1", "2022-12-30 acknowledgement")]
    [InlineData("Awb 3:41", "2023-01-10 announcement")]
    [InlineData("Awb 3:41", "2023-01-10 decision", "2023-01-11 announcement", "2023-01-12 announcement")]
    [InlineData("Awb 6:8", "2023-01-10 objection")]
    [InlineData("Awb 7:1", "2023-01-10 decision", "2023-01-12 objection", "2023-02-12 decision", "2023-02-14 objection")]
    [InlineData("Awb 8:81", "2023-01-10 interim-relief-asked")]
    public void An_impossible_order_is_refused_with_the_rule_it_breaks(string rule, params string[] events) =>
        Assert.Equal(rule, Life.Refusal("2023-01-02", events).Rule);

    [Theory]
    [InlineData("0001-01-01", "2023-01-01")]
    [InlineData("2023-01-01", "9999-12-31")]
    public void A_date_that_cannot_be_right_is_refused(string received, string step) =>
        Assert.Equal("Awb 4:13", Life.Refusal(received, $"{step} extension").Rule);

    [Fact]
    public void Outside_the_known_years_the_clock_warns() => Assert.True(Life.Report("2031-01-02").Warns("calendar-outside"));

    [Fact]
    public void A_holiday_by_pattern_that_moves_the_term_is_reported() => Assert.True(Life.Report("2018-11-26").Warns("holiday-unverified"));

    [Fact]
    public void A_term_on_a_holiday_says_which_and_where_it_ends()
    {
        var due = Life.Report("2022-03-21", "2022-04-18 decision").Find("due")!;

        Assert.Equal(Life.Day("2022-04-19"), due.Date);
        Assert.Contains("Tweede Paasdag", due.Reason.Dutch, StringComparison.Ordinal);
        Assert.Contains("Atw 1", due.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void More_suspended_days_never_make_the_term_shorter() =>
        Prop.ForAll(Cases().ToArbitrary(), c => Due(c, 0) <= Due(c, c.More) && Due(c, c.More) <= Due(c, c.More + 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_events_are_written_does_not_change_the_term() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var input = Build(c, c.More);
            var turned = input with { Events = [.. input.Events.Reverse()] };
            return Assert.IsType<ClockReport>(Clock.Run(turned)).Due == Due(c, c.More);
        }).QuickCheckThrowOnFailure();

    private static Gen<Case> Cases() =>
        from start in Gen.Choose(0, 4000)
        from begin in Gen.Choose(1, 40)
        from length in Gen.Choose(1, 30)
        from more in Gen.Choose(0, 30)
        from extension in Gen.Choose(0, 80)
        from views in Gen.Choose(0, 60)
        from viewsLength in Gen.Choose(1, 20)
        select new Case(start, begin, length, more, extension, views, viewsLength);

    private static DateOnly Due(Case c, int more) => Assert.IsType<ClockReport>(Clock.Run(Build(c, more))).Due;

    private static ClockInput Build(Case c, int more)
    {
        var received = new DateOnly(2016, 1, 1).AddDays(c.Start);
        ClockEvent At(int day, ClockEventKind kind) => new(received.AddDays(day), kind);
        return new ClockInput(received,
        [
            At(c.Begin, ClockEventKind.SuspensionStart), At(c.Begin + c.Length + more, ClockEventKind.SuspensionEnd),
            At(c.Extension, ClockEventKind.Extension),
            At(c.Views, ClockEventKind.ViewsAsked), At(c.Views + c.ViewsLength, ClockEventKind.ViewsReceived),
        ], received.AddDays(400));
    }

    private sealed record Case(int Start, int Begin, int Length, int More, int Extension, int Views, int ViewsLength);
}
