namespace Lakwerk.Law.Terms;

/// <summary>
/// A period in which the term stands still: from the day after <paramref name="Notice"/> up to and including
/// <paramref name="End"/>.
/// </summary>
internal sealed record Suspension(SuspensionGround Ground, DateOnly Notice, DateOnly End, bool IsOpen)
{
    public DateOnly From => Notice.AddDays(1);

    public TermRule Rule => Ground switch
    {
        SuspensionGround.Incomplete => TermRules.Incomplete,
        SuspensionGround.RequesterDelay => TermRules.RequesterDelay,
        SuspensionGround.ForceMajeure => TermRules.ForceMajeure,
        SuspensionGround.Specification => TermRules.Incomplete,
        SuspensionGround.Views => TermRules.Views(Regimes.At(Notice)),
        _ => TermRules.Consent,
    };
}
