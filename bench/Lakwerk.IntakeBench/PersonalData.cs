using System.Text.RegularExpressions;
using Lakwerk.Suggestions;

namespace Lakwerk.IntakeBench;

/// <summary>Suggestions of a heap against everything personal that was written into it, wherever it stands in the text that came out.</summary>
internal sealed class PersonalData
{
    private const string Public = "person in public";
    private readonly SortedDictionary<string, F1> _kinds = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, F1> Kinds => _kinds;

    /// <summary>Values of which nothing was found in the text, as when recognition spoiled them.</summary>
    public int Lost { get; private set; }

    public void Count(TrueFile truth, IReadOnlyList<(int Page, string Text)> pages, IReadOnlyList<Suggestion> suggestions)
    {
        var places = truth.Values.SelectMany(value => Places(value, pages)).ToList();
        foreach (var (kind, page, start, end) in places.Where(place => place.Kind != Public))
            Of(kind).CountTruth(suggestions.Any(s => Merged(s.Kind.Name()) == kind && s.Page == page && s.Start < end && start < s.End));
        foreach (var s in suggestions)
        {
            var kind = Merged(s.Kind.Name());
            var isRight = places.Any(place => (place.Kind == kind || (kind == "person" && place.Kind == Public)) && place.Page == s.Page && s.Start < place.End && place.Start < s.End);
            if (!isRight) Of(kind).CountWrong();
        }
    }

    private IEnumerable<(string Kind, int Page, int Start, int End)> Places(TrueValue value, IReadOnlyList<(int Page, string Text)> pages)
    {
        // Blanks may have become line ends, quote marks or hyphens on the way; a longer word may hold the value without being it.
        var parts = value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(part => Regex.Escape(part).Replace("-", @"-\s*", StringComparison.Ordinal));
        var pattern = new Regex($@"(?<![\p{{L}}\d]){string.Join(@"[\s>]+", parts)}(?![\p{{L}}\d])", RegexOptions.CultureInvariant);
        var found = pages.SelectMany(page => pattern.Matches(page.Text).Select(match => (Merged(value.Kind), page.Page, match.Index, match.Index + match.Length))).ToList();
        if (found.Count == 0) Lost++;
        return found;
    }

    private F1 Of(string kind) => _kinds.TryGetValue(kind, out var counts) ? counts : _kinds[kind] = new F1();

    // A street line and the postcode under it are one address to a reader.
    private static string Merged(string kind) => kind == "postcode" ? "address" : kind;
}
