namespace Lakwerk.Publication.Gpp;

/// <summary>What is handed to the publication bank as one publication.</summary>
/// <param name="Title">Its official title.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Publisher">The body's address in the TOOI register.</param>
/// <param name="Reference">Our name for it, at most forty characters.</param>
/// <param name="Documents">Its files.</param>
public sealed record BankPublication(string Title, string Summary, Uri Publisher, string Reference, IReadOnlyList<BankDocument> Documents);
