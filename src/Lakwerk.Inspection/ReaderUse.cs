namespace Lakwerk.Inspection;

/// <summary>A program that read the file, or could not.</summary>
/// <param name="Name">Name of the program: lakwerk, qpdf, poppler.</param>
/// <param name="Version">Its version, or null when unknown or not there.</param>
/// <param name="Used">False when it is not installed, switched off or failed.</param>
/// <param name="Remark">One sentence about what that means for the report.</param>
public sealed record ReaderUse(string Name, string? Version, bool Used, Sentence Remark);
