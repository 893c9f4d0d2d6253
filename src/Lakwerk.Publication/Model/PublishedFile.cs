namespace Lakwerk.Publication.Model;

/// <summary>A file of a release.</summary>
/// <param name="Path">Its place in the release, with forward slashes.</param>
/// <param name="MediaType">Its MIME type.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash in lower-case hexadecimal.</param>
public sealed record PublishedFile(string Path, string MediaType, long Bytes, string Sha256)
{
    public const string Pdf = "application/pdf";
    public const string Text = "text/plain";
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
