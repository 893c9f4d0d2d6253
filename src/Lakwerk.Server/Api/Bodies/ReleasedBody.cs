namespace Lakwerk.Server.Api;

/// <summary>A document that a decision lets out.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Number">Its number in the decision.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsOut">Whether its file was released.</param>
/// <param name="Sha256">The released file.</param>
/// <param name="Reason">Why it did not go out.</param>
public sealed record ReleasedBody(string Document, string Number, string Title, bool IsOut, string? Sha256, string? Reason);
