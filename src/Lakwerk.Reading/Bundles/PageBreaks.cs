using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>
/// Where pages begin. Paged text says so; plain text shows a form feed, or (where a converter turned form feeds into
/// blanks) a line that alone among its neighbours begins with a single blank.
/// </summary>
internal static class PageBreaks
{
    private const int MostIndented = 12;

    public static IReadOnlyList<PageRange> Find(SourceText source)
    {
        var starts = source.Lines.Where((line, index) => index == 0 || IsStart(source, line)).Select(line => line.Index).ToList();
        if (!source.IsPaged && starts.Count == 1) starts = [.. source.Lines.Where(line => line.Index == 0 || IsBlankStart(source, line)).Select(line => line.Index)];
        // Text that is indented everywhere has no such mark.
        if (!source.IsPaged && starts.Count * MostIndented > source.Lines.Count(line => !source.SpanOf(line).IsWhiteSpace()) && starts.Count > 3) starts = [0];
        return [.. starts.Select((start, i) => new PageRange(start, i + 1 < starts.Count ? starts[i + 1] : source.Lines.Count))];
    }

    private static bool IsStart(SourceText source, SourceLine line) =>
        source.IsPaged ? line.Page != source.Lines[line.Index - 1].Page : source.SpanOf(line).StartsWith("\f") || source.SpanOf(source.Lines[line.Index - 1]).EndsWith("\f");

    private static bool IsBlankStart(SourceText source, SourceLine line)
    {
        var text = source.SpanOf(line);
        return text.Length > 2 && text[0] == ' ' && !char.IsWhiteSpace(text[1]);
    }
}
