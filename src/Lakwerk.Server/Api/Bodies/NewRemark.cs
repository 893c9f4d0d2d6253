namespace Lakwerk.Server.Api;

/// <summary>A remark to make, or a question to ask. What stands under a mark does not belong in it: the journal keeps it for ever.</summary>
/// <param name="Id">Chosen by the sender, so that sending it twice makes it once.</param>
/// <param name="Text">What is said.</param>
/// <param name="Mark">The mark that it is about; null for the document.</param>
/// <param name="Asked">The account that is asked; null for a remark to all.</param>
public sealed record NewRemark(string Id, string Text, string? Mark = null, string? Asked = null);
