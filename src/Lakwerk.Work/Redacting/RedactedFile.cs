using Lakwerk.Inspection;
using Lakwerk.Redaction;

namespace Lakwerk.Work.Redacting;

/// <summary>A redaction that is done and in place.</summary>
/// <param name="Report">What was removed and dropped.</param>
/// <param name="Notes">What had to be repaired in the original: one sentence each.</param>
/// <param name="Inspection">What the witness found in the result; null when no proof was asked for.</param>
public sealed record RedactedFile(RedactionReport Report, IReadOnlyList<string> Notes, InspectionReport? Inspection = null);
