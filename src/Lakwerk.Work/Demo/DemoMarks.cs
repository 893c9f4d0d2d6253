using Lakwerk.Redaction.Marks;
using Lakwerk.Suggestions;
using Lakwerk.Text;
using Lakwerk.Work.Marks;
using Lakwerk.Work.Suggesting;

namespace Lakwerk.Work.Demo;

/// <summary>The marks of a sample: every suggestion accepted, and what its reader adds, as a person at the screen would.</summary>
internal static class DemoMarks
{
    private const string Ground = SuggestionKinds.PrivateLife;

    /// <summary>The reader's own marks; a place that a suggestion covers already is not marked twice.</summary>
    public static IReadOnlyList<Mark> OfReader(DemoSample sample, TextDocument text, IReadOnlyList<Suggestion> suggestions)
    {
        var marks = new List<Mark>();
        var taken = suggestions.SelectMany(suggestion => suggestion.Boxes.Select(box => (suggestion.Page, box))).ToList();
        foreach (var passage in sample.Passages)
        {
            foreach (var match in TextSearch.Find(text, new SearchQuery(passage) { WholeWords = true }))
            {
                var boxes = match.Page.BoxesOf(match.Match.Start, match.Match.Length);
                if (boxes.All(box => taken.Any(other => other.Page == match.Page.Number && other.box.Contains(box.CentreX, box.CentreY)))) continue;
                taken.AddRange(boxes.Select(box => (match.Page.Number, box)));
                marks.Add(NewMark(marks.Count, match.Page.Number, boxes));
            }
        }

        marks.AddRange(sample.Places.Select((place, index) => NewMark(marks.Count + index, place.Page, [place.Box])));
        return marks;
    }

    public static MarkFile All(SuggestedFile suggested, IReadOnlyList<Mark> byReader) =>
        new([.. SuggestPersonalData.ToMarks(suggested.Suggestions.Suggestions), .. byReader], suggested.Sha256);

    private static Mark NewMark(int index, int page, IReadOnlyList<Box> boxes) =>
        new() { Id = $"r{index + 1}", Page = page, Boxes = boxes, Ground = Ground, Label = GroundLabel.Of(Ground) };
}
