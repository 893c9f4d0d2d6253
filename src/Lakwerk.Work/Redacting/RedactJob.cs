namespace Lakwerk.Work.Redacting;

/// <summary>One document to redact: where it is, what must go, and where the result goes.</summary>
/// <param name="In">The document.</param>
/// <param name="Marks">Its marks.json.</param>
/// <param name="Out">The redacted document.</param>
/// <param name="Report">Where the JSON report goes; null for none.</param>
public sealed record RedactJob(string In, string Marks, string Out, string? Report = null);
