using Lakwerk.Law;
using Lakwerk.Work.Dossiers.History;

namespace Lakwerk.Server.Models;

/// <summary>Which lines of a dossier's history are asked for.</summary>
/// <param name="Search">Words that stand in the sentence, all of them.</param>
/// <param name="Person">Who did it: the name as it stands beside the line.</param>
/// <param name="Document">The id of the document that it is about.</param>
/// <param name="Before">Only lines before this one.</param>
public sealed record HistoryQuery(string? Search, string? Person, string? Document, int? Before)
{
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Person) || !string.IsNullOrEmpty(Document);

    /// <summary>The last lines that fit, newest first.</summary>
    public IReadOnlyList<HistoryLine> Apply(IEnumerable<HistoryLine> lines, Language language, int most)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var words = (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.Where(line => Matches(line, words, language)).TakeLast(most).Reverse()];
    }

    private bool Matches(HistoryLine line, string[] words, Language language) =>
        (Before is not { } end || line.Version < end)
        && (string.IsNullOrEmpty(Person) || line.By == Person)
        && (string.IsNullOrEmpty(Document) || line.Document?.Value == Document)
        && words.All(word => line.Sentence.In(language).Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of the lines before one of these.</summary>
    public string Older(string page, int before)
    {
        var kept = new (string Name, string? Value)[] { ("q", Search), ("who", Person), ("document", Document), ("before", before.ToString(System.Globalization.CultureInfo.InvariantCulture)) };
        return page + "?" + string.Join('&', kept.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
    }
}
