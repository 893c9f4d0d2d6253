using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>Earlier minutes that were adopted, by the date of their meeting; null when nothing says how.</summary>
public sealed record Adoption(DateOnly Meeting, bool? WithChanges, Place Place, double Confidence);
