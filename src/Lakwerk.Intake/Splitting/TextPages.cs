namespace Lakwerk.Intake.Splitting;

/// <summary>
/// Cuts a text file into pages: at form feeds, or where each page was marked by one blank before its first line (as some
/// exports join pages). Without either it is one page.
/// </summary>
public static class TextPages
{
    private const double MostMarked = 0.1;

    public static IReadOnlyList<SplitPage> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\r", "\n", StringComparison.Ordinal).Split('\n');
        var starts = lines.Any(line => line.Contains('\f', StringComparison.Ordinal)) ? FormFeeds(lines) : PageMarks(lines);
        // An end without text is no page.
        var end = lines.Length;
        while (end > 1 && string.IsNullOrWhiteSpace(lines[end - 1])) end--;
        starts = [.. starts.Where(start => start < end)];
        var pages = new List<SplitPage>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var last = i + 1 < starts.Count ? starts[i + 1] : end;
            pages.Add(new SplitPage(starts[i] + 1, last, string.Join('\n', lines[starts[i]..last]).Replace("\f", "", StringComparison.Ordinal)));
        }

        return pages;
    }

    private static List<int> FormFeeds(string[] lines)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].LastIndexOf('\f');
            if (at < 0) continue;
            // A form feed at the end of a line ends the page; before text it begins one.
            var start = string.IsNullOrWhiteSpace(lines[i][(at + 1)..]) ? i + 1 : i;
            if (start > starts[^1]) starts.Add(start);
        }

        return starts;
    }

    private static List<int> PageMarks(string[] lines)
    {
        var marked = Enumerable.Range(0, lines.Length).Where(i => IsMarked(lines[i])).ToList();
        return marked.Count > 1 && marked[0] == 0 && marked.Count <= lines.Length * MostMarked ? marked : [0];
    }

    private static bool IsMarked(string line) => line.Length > 0 && line[0] == ' ' && (line.Length == 1 || line[1] != ' ');
}
