using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>An annex (<c>1</c>, <c>3A</c>) that the letter refers to; present when it stands in what was read.</summary>
public sealed record Annex(string Name, bool IsPresent, Place Place)
{
    /// <summary>The letter's own list of what comes with it names it.</summary>
    public bool IsListed { get; init; }
}
