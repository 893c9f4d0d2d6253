using Lakwerk.Inspection;
using Lakwerk.Redaction.Marks;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Proving;

/// <summary>
/// Writes the proof: one page for the file, the court or the requester that says which files were compared, what was looked
/// for and what came out. It holds no text of the document and no name of a file.
/// </summary>
public static class ProofFile
{
    /// <param name="path">Where the PDF goes.</param>
    /// <param name="report">What the inspection found.</param>
    /// <param name="marks">The marks that it compared with; empty when there were none.</param>
    /// <param name="options">Language and date.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, InspectionReport report, IReadOnlyList<Mark> marks, ProofOptions options) =>
        AtomicFile.Write(path, stream => Write(stream, report, marks, options));

    /// <inheritdoc cref="Write(string, InspectionReport, IReadOnlyList{Mark}, ProofOptions)"/>
    public static void Write(Stream stream, InspectionReport report, IReadOnlyList<Mark> marks, ProofOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(options);
        ProofPage.Write(stream, ProofWording.Of(report, marks, options));
    }
}
