namespace Lakwerk.Reading.Sources;

/// <summary>A heading in the flow and what its section is about.</summary>
/// <param name="Start">Where the heading begins in the flow.</param>
/// <param name="End">Where its section's text begins.</param>
/// <param name="Kind">What the section is about.</param>
/// <param name="Topic">For a ground: the row of <see cref="GroundTopics"/>.</param>
internal sealed record SectionHeading(int Start, int End, SectionKind Kind, GroundTopic? Topic);
