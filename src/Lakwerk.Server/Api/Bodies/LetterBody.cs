namespace Lakwerk.Server.Api;

/// <summary>A letter that can be written, or why it cannot yet.</summary>
/// <param name="Kind">Its name in addresses.</param>
/// <param name="Party">The third party that it goes to.</param>
/// <param name="Subject">Null while there is nothing to write.</param>
/// <param name="Problem">Why not.</param>
/// <param name="Open">What somebody has to fill in.</param>
public sealed record LetterBody(string Kind, string? Party, string? Subject, string? Problem, IReadOnlyList<string> Open);
