using Lakwerk.Intake.Splitting;
using Lakwerk.Work.Documents;

namespace Lakwerk.Work.Splitting;

/// <summary>Finds the documents in a bundle: a PDF in pages, a plain text in lines.</summary>
public static class SplitFile
{
    public static SplitOutcome Run(string path, string password = "", CancellationToken stop = default)
    {
        var file = FileTextReader.Read(path, password, stop);
        var documents = file.Paged is { } pages ? BundleSplitter.Split(pages) : BundleSplitter.SplitText(file.Plain ?? "");
        return new SplitOutcome(documents, file.Paged is not null) { Notes = file.Notes, Missing = file.Missing };
    }
}
