namespace Lakwerk.Publication.Gpp;

/// <summary>A file for the publication bank.</summary>
/// <param name="Title">Its official title.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Created">The day that it bears.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Reference">Our name for it, at most forty characters.</param>
/// <param name="Open">Reads it.</param>
public sealed record BankDocument(string Title, string FileName, DateOnly Created, long Bytes, string Reference, Func<Stream> Open);
