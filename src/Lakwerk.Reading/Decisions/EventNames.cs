using Lakwerk.Law.Terms;

namespace Lakwerk.Reading.Decisions;

/// <summary>Events as a Dutch official calls them: those of the clock, and the few that only letters tell.</summary>
public static class EventNames
{
    public static string Of(string kind) => ClockEventKinds.Find(kind) is { } known ? ClockEventKinds.NameOf(known).Dutch : kind switch
    {
        "ruling" => "uitspraak",
        "transfer" => "doorzending",
        "conversation" => "gesprek",
        "partial-decision" => "deelbesluit",
        _ => kind,
    };
}
