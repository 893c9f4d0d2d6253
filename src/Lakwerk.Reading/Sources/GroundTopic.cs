namespace Lakwerk.Reading.Sources;

/// <summary>An interest that grounds protect, with the ground that each act has for it.</summary>
internal sealed record GroundTopic(string Wob, string Woo, params string[] Phrases);
