using Lakwerk.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>A mark of which something stands where it may not.</summary>
internal sealed record CoveredHit(DocumentId Document, MarkId Mark, int Page);
