using Lakwerk.Redaction.Marks;
using Lakwerk.Text;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Marks;

namespace Lakwerk.Work.Searching;

/// <summary>Searches one PDF file, and turns what was found into marks.</summary>
public static class SearchFile
{
    public static SearchedFile Run(string path, SearchQuery query, string password = "", CancellationToken stop = default)
    {
        var text = FileTextReader.Read(path, password, stop);
        var pages = text.Paged ?? throw InputException.About(path, "is plain text, which has no pages to search.");
        return new(path, text.Sha256, TextSearch.Find(pages, query)) { Notes = text.Notes, Missing = text.Missing };
    }

    /// <summary>Writes a mark for each match.</summary>
    /// <param name="file">What was found.</param>
    /// <param name="ground">The ground of each mark, which also gives its label.</param>
    /// <param name="path">Where the marks go.</param>
    /// <exception cref="InputException">There is no such ground.</exception>
    public static void WriteMarks(SearchedFile file, string ground, string path)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (GroundCodes.Parse(ground).IsEmpty) throw new InputException("the marks have no ground.");
        var marks = file.Matches.Select((match, index) => new Mark
        {
            Id = $"z{index + 1}",
            Page = match.Page.Number,
            Boxes = match.Boxes,
            Ground = ground,
            Label = GroundLabel.Of(ground),
        });
        MarkFileWriter.Write(path, new MarkFile([.. marks], file.Sha256));
    }
}
