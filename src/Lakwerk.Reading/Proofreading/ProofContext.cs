using Lakwerk.Law;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Proofreading;

/// <summary>The letter as every check sees it: its facts, its sentences, and the way to quote it.</summary>
internal sealed class ProofContext
{
    private const int QuoteReach = 70;
    private const int MostNamed = 12;

    public ProofContext(ProofreadInput input)
    {
        Input = input;
        Text = new LetterContext(input.Letter, input.Tables);
        Letter = DecisionReader.Read(Text);
    }

    public ProofreadInput Input { get; }

    public LetterContext Text { get; }

    public DecisionLetter Letter { get; }

    /// <summary>The act that governs the decision: by its date, else by what it calls itself.</summary>
    public Regime? Act => Letter.Date is { } date ? Regimes.At(date.Value) : Letter.Law?.Value;

    public Finding At(FindingKind kind, FindingWeight weight, string message, Place? place, string? about = null) =>
        new(kind, weight, message, place, place is null ? "" : Quote(place, about));

    /// <summary>The line at a place; of a line that is a paragraph, the words around what the finding is about.</summary>
    public string Quote(Place place, string? about)
    {
        var line = Input.Letter.Lines.FirstOrDefault(line => line.Number == place.Line && (place.Page is null || line.Page == place.Page));
        var text = Input.Letter.SpanOf(line).ToString();
        var at = about is null ? 0 : Math.Max(0, text.IndexOf(about, StringComparison.OrdinalIgnoreCase));
        var from = text.Length <= 2 * QuoteReach ? 0 : Math.Max(0, at - QuoteReach);
        var to = Math.Min(text.Length, Math.Max(from, at) + 2 * QuoteReach);
        while (from > 0 && char.IsLetterOrDigit(text[from - 1]) && char.IsLetterOrDigit(text[from])) from--;
        while (to < text.Length && char.IsLetterOrDigit(text[to]) && char.IsLetterOrDigit(text[to - 1])) to++;
        var words = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(from > 0 ? "… " : "")}{words}{(to < text.Length ? " …" : "")}";
    }

    /// <summary>"document 4", "documenten EH, EI en FF", with the list before the first where there is one.</summary>
    public static string Name(IReadOnlyCollection<DocumentKey> keys)
    {
        var parts = new List<string>();
        foreach (var list in keys.GroupBy(key => key.List))
        {
            var numbers = list.Select(key => key.Nr).ToList();
            var shown = numbers.Count <= MostNamed ? numbers : numbers.GetRange(0, MostNamed);
            var joined = shown.Count == 1 ? shown[0] : numbers.Count > MostNamed ? $"{string.Join(", ", shown)} en {numbers.Count - MostNamed} andere" : $"{string.Join(", ", shown.SkipLast(1))} en {shown[^1]}";
            parts.Add(list.Key is null ? joined : $"{joined} (lijst {list.Key})");
        }

        return $"{(keys.Count == 1 ? "document" : "documenten")} {string.Join(" en ", parts)}";
    }

    public static string Capital(string sentence) => string.Concat(char.ToUpperInvariant(sentence[0]).ToString(), sentence.AsSpan(1));

    /// <summary>"staat" or "staan".</summary>
    public static string Verb(int count, string one, string several) => count == 1 ? one : several;
}
