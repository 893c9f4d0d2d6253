using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// A document in a decision, with the place that names it. It is derived when the letter does not name it there, but it
/// follows from a rule ("all except", "the others").
/// </summary>
public sealed record DecidedDocument(DocumentKey Key, Place Place, double Confidence, bool IsDerived = false);
