namespace Lakwerk.Law.Terms;

/// <summary>Something that has no effect, comes too late or wants a person's eye.</summary>
public sealed record ClockWarning(string Code, Bilingual Text);
