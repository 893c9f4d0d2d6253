namespace Lakwerk.Work.Redacting;

/// <summary>One document to redact: where it is, what must go, and where the result goes.</summary>
/// <param name="In">The document.</param>
/// <param name="Marks">Its marks.json.</param>
/// <param name="Out">The redacted document.</param>
/// <param name="Report">Where the JSON report goes; null for none.</param>
/// <param name="Proof">Where the proof of removal goes; null for none. It takes an inspection of the result.</param>
public sealed record RedactJob(string In, string Marks, string Out, string? Report = null, string? Proof = null);
