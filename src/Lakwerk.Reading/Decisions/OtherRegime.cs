using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>Another act that sets the freedom-of-information act aside, as the letter relies on it.</summary>
public sealed record OtherRegime(OtherLabel Label, Place Place, double Confidence, IReadOnlyList<DecidedDocument> Documents);
