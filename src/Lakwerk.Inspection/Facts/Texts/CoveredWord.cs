using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Words that lie hidden under something opaque.</summary>
/// <param name="Text">The words.</param>
/// <param name="Bounds">Where they stand, user space.</param>
/// <param name="Run">The first string that they belong to.</param>
/// <param name="Cover">What lies on top; null for recognised text on a blackened scan and for letters that only the picture shows to be lost in the dark.</param>
/// <param name="Severity">How sure the inspection is.</param>
internal sealed record CoveredWord(string Text, Box Bounds, TextRun Run, CoverFact? Cover, Severity Severity);
