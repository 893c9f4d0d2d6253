using System.Text.RegularExpressions;
using Lakwerk.Suggestions;

namespace Lakwerk.IntakeBench;

/// <summary>Suggestions of a heap against everything personal that was written into it, wherever it stands in the text that came out.</summary>
internal sealed class PersonalData(bool showsMisses)
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
        {
            var isFound = suggestions.Any(s => Merged(s.Kind.Name()) == kind && s.Page == page && s.Start < end && start < s.End);
            Of(kind).CountTruth(isFound);
            if (!isFound) Show("missed", kind, pages, page, start, end);
        }

        foreach (var s in suggestions)
        {
            var kind = Merged(s.Kind.Name());
            var isRight = places.Any(place => (place.Kind == kind || (kind == "person" && place.Kind == Public)) && place.Page == s.Page && s.Start < place.End && place.Start < s.End);
            if (isRight) continue;
            Of(kind).CountWrong();
            Show("wrong", kind, pages, s.Page, s.Start, s.End);
        }
    }

    private void Show(string what, string kind, IReadOnlyList<(int Page, string Text)> pages, int page, int start, int end)
    {
        if (!showsMisses) return;
        var text = pages.First(one => one.Page == page).Text;
        Console.WriteLine($"{what} {kind}: {text[Math.Max(0, start - 40)..start]}⟦{text[start..end]}⟧{text[end..Math.Min(text.Length, end + 40)]}".ReplaceLineEndings("⏎"));
    }

    private List<(string Kind, int Page, int Start, int End)> Places(TrueValue value, IReadOnlyList<(int Page, string Text)> pages)
    {
        // Blanks may have become line ends, quote marks or hyphens on the way; a longer word may hold the value without being it.
        var parts = value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(part => Regex.Escape(part).Replace("-", @"-\s*", StringComparison.Ordinal));
        // A web address may be broken anywhere, and a word processor adds a hyphen where it does.
        var whole = value.Kind == "web-address" ? string.Join(@"(-?\n[> ]*)?", value.Text.Select(c => Regex.Escape($"{c}"))) : string.Join(@"[\s>]+", parts);
        var pattern = new Regex($@"(?<![\p{{L}}\d]){whole}(?![\p{{L}}\d])", RegexOptions.CultureInvariant);
        var found = pages.SelectMany(page => pattern.Matches(page.Text).Select(match => (Kind: Merged(value.Kind), page.Page, Start: match.Index, End: match.Index + match.Length))).ToList();
        if (found.Count == 0) Lost++;
        return found;
    }

    private F1 Of(string kind) => _kinds.TryGetValue(kind, out var counts) ? counts : _kinds[kind] = new F1();

    // A street line and the postcode under it are one address to a reader.
    private static string Merged(string kind) => kind == "postcode" ? "address" : kind;
}
