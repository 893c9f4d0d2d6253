using Lakwerk.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>A question that waits for somebody, in a document.</summary>
public sealed record AskedQuestion(string Person, DocumentId Document);
