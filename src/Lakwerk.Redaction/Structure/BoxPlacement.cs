using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Structure;

/// <summary>Gives the redaction boxes of a page their place in the order of reading: where what they cover was read.</summary>
internal sealed class BoxPlacement(StructureTree tree, int page, Box sheet)
{
    private readonly Dictionary<(Mark Mark, PlacedKid? Item, bool Before), BoxTag> _tags = [];

    /// <summary>The tag of each marked area, in the order of the areas.</summary>
    /// <param name="marks">The page's marks.</param>
    /// <param name="anchors">Where areas removed something of the structure, by their places in the list of areas.</param>
    public IReadOnlyList<BoxTag> Place(PageMarks marks, IReadOnlyDictionary<int, (ContentItem Item, bool Before)> anchors)
    {
        var tags = new List<BoxTag>();
        for (var i = 0; i < marks.Areas.Count; i++)
        {
            var (box, mark) = marks.Areas[i];
            tags.Add(anchors.TryGetValue(i, out var anchor)
                ? TagAt(mark, anchor.Item, anchor.Before)
                : Elsewhere(mark, box));
        }

        return tags;
    }

    private BoxTag Elsewhere(Mark mark, Box box)
    {
        var (item, before) = tree.PlaceOnPage(page, first: mark.Whole || box.CentreY > sheet.CentreY);
        return TagAt(mark, item, before);
    }

    private BoxTag TagAt(Mark mark, PlacedKid? item, bool before)
    {
        var key = (mark, item, before);
        if (_tags.TryGetValue(key, out var tag)) return tag;
        _tags[key] = tag = new BoxTag(page, mark);
        if (item is null) tree.Root.Kids.Add(tag);
        else (before ? item.Before : item.After).Add(tag);
        return tag;
    }
}
