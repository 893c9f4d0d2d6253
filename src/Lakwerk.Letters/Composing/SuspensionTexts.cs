using Lakwerk.Law.Terms;

namespace Lakwerk.Letters.Composing;

/// <summary>Which texts belong to which kind of suspension.</summary>
internal static class SuspensionTexts
{
    /// <summary>What is to be done, or what happened: recorded with the step.</summary>
    public static readonly string[] FreeSlots = ["wat moet worden aangevuld", "wat moet worden gepreciseerd", "welke omstandigheid"];

    public static bool IsBegin(ClockEventKind kind) => kind is ClockEventKind.SuspensionStart or ClockEventKind.SpecificationAsked or ClockEventKind.ViewsAsked;

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
