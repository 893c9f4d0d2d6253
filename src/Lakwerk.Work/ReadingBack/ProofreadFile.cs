using Lakwerk.Reading;
using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Files;
using Lakwerk.Reading.Proofreading;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Proofreads a decision, with its inventory list and the files that go out with it when they are at hand.</summary>
public static class ProofreadFile
{
    private const int MostFiles = 20_000;

    public static ProofreadOutcome Run(ProofreadRequest request, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var letter = FileLoader.Load(request.Letter, options);
        if (letter.Text is not { } text) throw InputException.About(request.Letter, "is a table, not a letter.");
        var kind = KindReader.Of(text);
        if (kind is ReadingKind.LetterToParliament or ReadingKind.MinutesBundle) throw InputException.About(request.Letter, "is no decision on a request.");
        if (kind is ReadingKind.Unknown && !DecisionReader.Read(text, letter.Tables).IsTold) throw InputException.About(request.Letter, "is no decision on a request: it names no act, decides on no document and says nothing of objection.");
        var notes = new List<string>(letter.Notes);
        var missing = new List<string>(letter.Missing);
        var released = request.Folder is null ? null : Released(request.Folder, notes, missing, options);
        var inventory = request.Inventory is null ? null : ReadFile.Inventory(FileLoader.Load(request.Inventory, options)) ?? throw InputException.About(request.Inventory, "holds no inventory list: no row names a number or title and another column.");
        var findings = Proofreader.Check(new ProofreadInput(text) { Tables = letter.Tables, Inventory = inventory, Released = released });
        return new ProofreadOutcome(letter, findings) { Notes = notes, Missing = missing };
    }

    /// <summary>The letter with every finding as a remark in the margin; what has no place goes to its first line.</summary>
    public static byte[] WithComments(ProofreadOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var comments = outcome.Findings.Select(finding => new DocxComment(ParagraphOf(outcome.Letter, finding), finding.Message)).ToList();
        if (outcome.Letter is { Word: { } word }) return DocxComments.AddTo(word, comments);
        var source = outcome.Letter.Text!;
        return DocxComments.Around([.. source.Lines.Select(line => source.SpanOf(line).ToString())], comments);
    }

    private static int ParagraphOf(LoadedFile letter, Finding finding)
    {
        var source = letter.Text!;
        var index = finding.Place is { } place ? source.Lines.First(line => line.Number == place.Line && (place.Page is null || line.Page == place.Page)).Index : 0;
        if (letter.Word is null) return index;
        // A header has no margin: the remark goes to the first paragraph below it.
        return letter.Office!.Lines.Skip(index).Select(line => line.Paragraph).FirstOrDefault(paragraph => paragraph is not null) ?? 0;
    }

    private static List<ReleasedCode> Released(string folder, List<string> notes, List<string> missing, ReadOptions? options)
    {
        if (!Directory.Exists(folder)) throw InputException.About(folder, "is not a folder.");
        var codes = new List<ReleasedCode>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).Take(MostFiles))
        {
            options?.Stop.ThrowIfCancellationRequested();
            var file = FileLoader.Load(path, options);
            notes.AddRange(file.Notes);
            missing.AddRange(file.Missing);
            codes.AddRange(CodeReader.Find(file.Text!).Select(code => new ReleasedCode(Path.GetRelativePath(folder, path), code)));
        }

        return codes;
    }
}
