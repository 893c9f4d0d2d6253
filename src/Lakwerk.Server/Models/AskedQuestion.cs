using Lakwerk.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>A question that waits for somebody, in a document.</summary>
/// <param name="Person">Who is asked.</param>
/// <param name="Document">Where.</param>
/// <param name="Title">What the document is called.</param>
/// <param name="By">Who asks.</param>
public sealed record AskedQuestion(string Person, DocumentId Document, string Title, string By);
