namespace Lakwerk.Law.Grounds;

/// <summary>The rules of Woo 5.1 and 5.3 that a machine can check.</summary>
public static class GroundRules
{
    private const int FiveYears = 5;

    /// <summary>Woo 5.1.5 is the last resort: never on a passage that already carries a ground of 5.1.1 or 5.1.2.</summary>
    public static bool MayStandTogether(IEnumerable<Ground> onePassage)
    {
        var codes = onePassage.Select(g => g.Code).ToList();
        return !codes.Contains("5.1.5")
            || !codes.Exists(c => c.StartsWith("5.1.1.", StringComparison.Ordinal) || c.StartsWith("5.1.2.", StringComparison.Ordinal));
    }

    /// <summary>Woo 5.3: strictly more than five years before the request; five years to the day is not older.</summary>
    public static bool NeedsFiveYearMotivation(Ground ground, DateOnly document, DateOnly request) =>
        ground.FiveYearRule && document.Year <= DateOnly.MaxValue.Year - FiveYears && document.AddYears(FiveYears) < request;

    /// <summary>Woo 5.1.5 last sentence, Wob 10.6: the ground of harm is not for environmental information.</summary>
    public static bool AllowedForEnvironment(Ground ground) => ground.Code is not ("5.1.5" or "10.2.g");

    /// <summary>Woo 5.1.7, Wob 10.4: for emissions 5.1.1 and 5.1.2 (10.1.c, 10.1.d, 10.2.e and 10.7.a) do not apply.</summary>
    public static bool AllowedForEmissions(Ground ground) => ground.Regime == Regime.Woo
        ? !ground.Code.StartsWith("5.1.1.", StringComparison.Ordinal) && !ground.Code.StartsWith("5.1.2.", StringComparison.Ordinal) && ground.Code != "5.1.5"
        : ground.Code is not ("10.1.c" or "10.1.d" or "10.2.e" or "10.7.a" or "10.2.g");

    /// <summary>A decision cites only grounds of the act that governs it.</summary>
    public static bool BelongsTo(Ground ground, Regime decision) => ground.Regime == decision;
}
