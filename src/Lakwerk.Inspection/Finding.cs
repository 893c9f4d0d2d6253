using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection;

/// <summary>One thing that an inspection found.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Page">Page number from 1; null when it belongs to no page.</param>
/// <param name="Box">Where on the page, in its user space; null when it has no place.</param>
/// <param name="Object">The object concerned; null when unknown or none.</param>
/// <param name="Excerpt">The text concerned, shortened. It is what leaked: a report with excerpts is as confidential as the original.</param>
public sealed record Finding(Severity Severity, Sentence Sentence, int? Page = null, Box? Box = null, ObjectId? Object = null, string? Excerpt = null);
