using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Structure;

/// <summary>
/// The structure tree on its way from the old file to the new one. While pages are written, content and annotations report
/// where they went; what stays of the tree follows from that.
/// </summary>
internal sealed class StructureTree
{
    private readonly Dictionary<(int Page, ObjectId? Form, int Mcid), ContentItem> _content = [];
    private readonly Dictionary<ObjectId, ObjectItem> _objects = [];
    private readonly SortedDictionary<int, (PlacedKid First, PlacedKid Last)> _ofPage = [];
    private int _nextKey;

    /// <summary>Holds the elements at the top; is none itself.</summary>
    public StructureElement Root { get; } = new(StructureTypes.Unknown);

    /// <summary>Content streams and annotations that have a place in the parent tree, by their keys: the stream, or the annotation's element.</summary>
    public SortedDictionary<int, object> Keys { get; } = [];

    public void AddContent(StructureElement parent, int page, ObjectId? form, int mcid)
    {
        var item = new ContentItem(page) { Parent = parent };
        // A form's numbers are its own; which page draws it is for the page to say.
        if (mcid < 0 || (form is null && page == 0) || !_content.TryAdd((form is null ? page : 0, form, mcid), item)) return;
        Add(item);
    }

    public void AddObject(StructureElement parent, int page, ObjectId id)
    {
        var item = new ObjectItem(page) { Parent = parent };
        if (_objects.TryAdd(id, item)) Add(item);
    }

    /// <summary>The numbering of a page's own content.</summary>
    public TaggedContent OfPage(int page) => new(this, page, null);

    /// <summary>The numbering of a form's content.</summary>
    public TaggedContent OfForm(int page, ObjectId form) => new(this, page, form);

    public ContentItem? Content(int page, ObjectId? form, int mcid) => _content.GetValueOrDefault((form is null ? page : 0, form, mcid));

    public ObjectItem? Object(ObjectId? id) => id is { } known ? _objects.GetValueOrDefault(known) : null;

    /// <summary>A new key of the parent tree (ISO 32000-2, 14.7.5.4).</summary>
    public int NewKey(object holder)
    {
        Keys[_nextKey] = holder;
        return _nextKey++;
    }

    /// <summary>A whole page goes.</summary>
    public void TouchPage(int page)
    {
        foreach (var ((number, _, _), item) in _content)
            if (number == page) item.Touch();
        foreach (var item in _objects.Values)
            if (item.Page == page) item.Touch();
    }

    /// <summary>A box that removed nothing from the tree reads before or after everything on its page.</summary>
    public (PlacedKid? Item, bool Before) PlaceOnPage(int page, bool first)
    {
        if (_ofPage.TryGetValue(page, out var ends)) return first ? (ends.First, true) : (ends.Last, false);
        PlacedKid? earlier = null;
        foreach (var (number, (begin, end)) in _ofPage)
        {
            if (number > page) return earlier is null ? (begin, true) : (earlier, false);
            earlier = end;
        }

        return (earlier, false);
    }

    private void Add(PlacedKid item)
    {
        item.Parent.Kids.Add(item);
        if (item.Page > 0) _ofPage[item.Page] = _ofPage.TryGetValue(item.Page, out var ends) ? (ends.First, item) : (item, item);
    }
}
