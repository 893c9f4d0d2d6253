using Lakwerk.Inspection;
using Lakwerk.Redaction;
using Lakwerk.Suggestions;

namespace Lakwerk.Work.Demo;

/// <summary>What the demo did with one document.</summary>
/// <param name="Sample">The document and what its reader added.</param>
/// <param name="Suggestions">What was found by itself.</param>
/// <param name="MarkedByReader">How many places the reader added.</param>
/// <param name="Redaction">What was removed and dropped.</param>
/// <param name="Inspection">What the witness says of the result.</param>
/// <param name="Pages">Pictures; empty where they could not be made.</param>
/// <param name="Result">The redacted file, relative to the page.</param>
internal sealed record DemoDocument(
    DemoSample Sample,
    IReadOnlyList<Suggestion> Suggestions,
    int MarkedByReader,
    RedactionReport Redaction,
    InspectionReport Inspection,
    IReadOnlyList<PagePair> Pages,
    string Result);
