using Lakwerk.Redaction.Marks;
using Lakwerk.Suggestions;
using Lakwerk.Suggestions.Hints;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Marks;

namespace Lakwerk.Work.Suggesting;

/// <summary>Finds what may be personal data in a file, and turns it into marks for someone to check.</summary>
public static class SuggestPersonalData
{
    public static SuggestedFile In(string path, SuggestOptions options) => InAll([path], options)[0];

    /// <summary>Files that belong together: a name found in one of them is found in all.</summary>
    public static IReadOnlyList<SuggestedFile> InAll(IReadOnlyList<string> paths, SuggestOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        var texts = paths.Select(path => FileTextReader.Read(path, options.Password, options.Stop)).ToList();
        var engine = options.PublicList is { } list ? SuggestionEngine.Default.With(ListIn(list)) : SuggestionEngine.Default;
        var found = engine.SuggestDossier([.. texts.Select((text, index) => Source(paths[index], text))]);
        return [.. texts.Select((text, index) => SureOf(found[index], text, options))];
    }

    private static PublicPersons ListIn(string path) => File.Exists(path) ? Dossiers.PublicPersonsFile.Read(path) : throw InputException.About(path, "bestaat niet.");

    private static TextSource Source(string path, FileText text) =>
        text.Paged is { } paged ? new TextSource(path, paged) : new TextSource(path, text.Plain!);

    private static SuggestedFile SureOf(FileSuggestions found, FileText text, SuggestOptions options)
    {
        var sure = found.Suggestions.Where(suggestion => suggestion.Confidence >= options.MinimumConfidence).ToList();
        var hints = !options.Hints ? null : text.Paged is { } paged ? HintFinder.Find(paged) : HintFinder.Find(text.Plain!);
        return new SuggestedFile(found with { Suggestions = sure, Hints = hints }, text.Sha256) { Notes = text.Notes, Missing = text.Missing };
    }

    /// <summary>Writes the suggestions for a PDF as marks. Plain text has no places to mark.</summary>
    public static void WriteMarks(SuggestedFile file, string path)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Suggestions.PlainText is not null)
            throw InputException.About(file.Suggestions.File, "is plain text, which has no pages to mark.");
        MarkFileWriter.Write(path, new MarkFile(ToMarks(file.Suggestions.Suggestions), file.Sha256));
    }

    public static IReadOnlyList<Mark> ToMarks(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions.Select((suggestion, index) => ToMark(suggestion, $"s{index + 1}"))];

    private static Mark ToMark(Suggestion suggestion, string id) => new()
    {
        Id = id,
        Page = suggestion.Page,
        Boxes = suggestion.Boxes,
        Ground = suggestion.Ground,
        Label = GroundLabel.Of(suggestion.Ground),
    };
}
