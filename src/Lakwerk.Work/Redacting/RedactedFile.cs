using Lakwerk.Redaction;

namespace Lakwerk.Work.Redacting;

/// <summary>A redaction that is done and in place.</summary>
/// <param name="Report">What was removed and dropped.</param>
/// <param name="Notes">What had to be repaired in the original: one sentence each.</param>
public sealed record RedactedFile(RedactionReport Report, IReadOnlyList<string> Notes);
