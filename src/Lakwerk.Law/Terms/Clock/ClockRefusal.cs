namespace Lakwerk.Law.Terms;

/// <summary>The events cannot have happened in this order.</summary>
/// <param name="Event">The event that does not fit.</param>
/// <param name="Rule">The provision it breaks.</param>
/// <param name="Reason">Why, and what is missing.</param>
public sealed record ClockRefusal(ClockEvent Event, string Rule, Bilingual Reason) : ClockOutcome
{
    public override string ToJson(Language language = Language.Dutch) => ClockWriter.Json(this, language);

    public override string ToText(Language language = Language.Dutch) => ClockWriter.Text(this, language);
}
