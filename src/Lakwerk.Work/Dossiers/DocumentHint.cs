using Lakwerk.Dossiers;
using Lakwerk.Suggestions.Hints;

namespace Lakwerk.Work.Dossiers;

/// <summary>A sentence of a document that somebody should weigh under a ground other than personal data.</summary>
public sealed record DocumentHint(DocumentId Document, Hint Hint);
