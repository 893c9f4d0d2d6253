using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Structure;

/// <summary>
/// The numbering of marked content in one new content stream. Numbers are given anew without gaps: gaps would tell how much
/// was removed.
/// </summary>
internal sealed class TaggedContent(StructureTree tree, int page, ObjectId? form)
{
    private readonly List<PlacedKid> _owners = [];
    private int? _key;

    /// <summary>The page that shows it, counted from 1.</summary>
    public int Page => page;

    /// <summary>The form that holds it in the new file; null for a page's own content.</summary>
    public PdfReference? Form { get; set; }

    /// <summary>Who owns each number.</summary>
    public IReadOnlyList<PlacedKid> Owners => _owners;

    /// <summary>The key of the stream in the parent tree; null when nothing in it belongs to the structure.</summary>
    public int? Key => _owners.Count == 0 ? null : _key ??= tree.NewKey(this);

    /// <summary>The item that a sequence of the input belongs to; null when there is none, or another stream has it already.</summary>
    public ContentItem? Find(int mcid) =>
        mcid >= 0 && tree.Content(page, form, mcid) is { } item && (item.Places.Count == 0 || item.Places[0].Content == this) ? item : null;

    /// <summary>The next number.</summary>
    public int Add(PlacedKid owner)
    {
        _owners.Add(owner);
        owner.Places.Add((this, _owners.Count - 1));
        return _owners.Count - 1;
    }

    /// <summary>Another owner for a number.</summary>
    public void GiveTo(int mcid, PlacedKid owner) => _owners[mcid] = owner;

    /// <summary>Takes back the last number: its sequence turned out to show nothing.</summary>
    public void TakeBack()
    {
        var owner = _owners[^1];
        _owners.RemoveAt(_owners.Count - 1);
        owner.Places.RemoveAt(owner.Places.Count - 1);
    }
}
