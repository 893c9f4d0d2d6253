using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Composing;

/// <summary>Which texts belong to which kind of suspension.</summary>
internal static class SuspensionTexts
{
    /// <summary>What is to be done, or what happened: recorded with the step.</summary>
    public static readonly string[] FreeSlots = ["wat moet worden aangevuld", "wat moet worden gepreciseerd", "welke omstandigheid"];

    public static bool IsBegin(ClockEventKind kind) => kind is ClockEventKind.SuspensionStart or ClockEventKind.SpecificationAsked or ClockEventKind.ViewsAsked;

    /// <summary>A suspension that came after the term had ended changes nothing: no letter says that it does.</summary>
    public static void MustCount(LetterContext c, ClockEvent step)
    {
        var without = c.RunClock([.. c.StepsSoFar().Where(s => !ReferenceEquals(s, step) && s.Date <= step.Date)]);
        if (without.Due < step.Date)
            throw LetterException.Of(
                $"De opschorting van {DutchDates.Short(step.Date)} heeft geen gevolg: de beslistermijn was op {DutchDates.Short(without.Due)} al geëindigd.",
                $"The suspension of {DutchDates.Short(step.Date)} has no effect: the term had ended on {DutchDates.Short(without.Due)}.");
    }

    public static string LetterOf(ClockEvent step) => step.Kind switch
    {
        ClockEventKind.SpecificationAsked => "precisering",
        ClockEventKind.ViewsAsked => "zienswijze",
        _ => step.Ground switch
        {
            SuspensionGround.Incomplete => "onvolledig",
            SuspensionGround.RequesterDelay => "vertraging verzoeker",
            SuspensionGround.ForceMajeure => "overmacht",
            _ => "met instemming",
        },
    };

    public static string ReasonOf(ClockEvent step) => step.Kind switch
    {
        ClockEventKind.SpecificationAsked => "precisering",
        ClockEventKind.ViewsAsked => "zienswijze",
        _ => step.Ground switch
        {
            SuspensionGround.Incomplete => "aanvulling",
            SuspensionGround.RequesterDelay => "vertraging",
            SuspensionGround.ForceMajeure => "overmacht",
            _ => "instemming",
        },
    };
}
