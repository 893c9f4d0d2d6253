using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>
/// A decision in minutes. The outcome is one of <c>approved</c>, <c>approved-on-condition</c>, <c>mandate</c>,
/// <c>supported</c>, <c>agreed</c>, <c>rejected</c>.
/// </summary>
public sealed record MinutesDecision(string Outcome, Fact<string> Text);
