using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// Something that happened to the request, as the letter tells it: when (null when it does not say), what (as written in
/// JSON; the clock's word where the clock knows it), and the reference of the letter concerned.
/// </summary>
public sealed record ProcedureEvent(DateOnly? Date, string Kind, string? Reference, Place Place, double Confidence)
{
    /// <summary>By how many days the term was extended, when the letter says so.</summary>
    public int? Days { get; init; }
}
