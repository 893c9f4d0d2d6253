using Lakwerk.Redaction.Marks;

namespace Lakwerk.Work.Marks;

/// <summary>The marks for one document, as marks.json holds them.</summary>
/// <param name="Marks">In the order of the file.</param>
/// <param name="Sha256">Of the document that they were made for, lower-case hexadecimal; null when not stated.</param>
public sealed record MarkFile(IReadOnlyList<Mark> Marks, string? Sha256 = null)
{
    /// <summary>The version of marks.json that is read and written.</summary>
    public const int Version = 1;

    /// <summary>Refuses marks that were made for another file or that point outside this one.</summary>
    /// <param name="marksPath">Names the marks in the sentence.</param>
    /// <param name="documentSha256">Asked for only when the marks state a hash.</param>
    /// <param name="pageCount">The number of pages of the document.</param>
    public void MustFit(string marksPath, Func<string> documentSha256, int pageCount)
    {
        ArgumentNullException.ThrowIfNull(documentSha256);
        if (Sha256 is not null && Sha256 != documentSha256())
            throw InputException.About(marksPath, "was made for another file: its sha256 is not that of the document.");
        if (Marks.FirstOrDefault(mark => mark.Page > pageCount) is { } outside)
            throw InputException.About(marksPath, $"mark {outside.Id} is on page {outside.Page}, but the document has {pageCount} page{(pageCount == 1 ? "" : "s")}.");
    }
}
