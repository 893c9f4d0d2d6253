using System.Collections.Immutable;
using Lakwerk.Dossiers;

namespace Lakwerk.Work.Dossiers;

/// <summary>A place in a document that a search found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Text">What stands there, line ends as spaces.</param>
/// <param name="Areas">One for each line that it touches.</param>
/// <param name="IsCovered">Marks cover it already.</param>
public sealed record FoundPassage(DocumentId Document, int Page, string Text, ImmutableArray<MarkArea> Areas, bool IsCovered);
