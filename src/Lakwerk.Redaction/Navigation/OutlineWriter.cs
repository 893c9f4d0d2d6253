using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;

namespace Lakwerk.Redaction.Navigation;

/// <summary>
/// Writes the outline anew (ISO 32000-2, 12.3.3), for callers that ask for it: titles that share no text with a mark, with
/// what they lead to. What lies below a title that goes moves up to its place.
/// </summary>
internal sealed class OutlineWriter(RewriteSession session)
{
    private const int DeepestItem = 32;
    private const int MostItems = 50_000;
    private const int LongestTitle = 1_000;

    private readonly HashSet<PdfDictionary> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>The root of the outline; null when nothing of it may pass.</summary>
    public PdfReference? Write()
    {
        if (session.Document.Catalog.Dictionary("Outlines") is not { } outline) return null;
        var items = new List<OutlineItem>();
        Read(outline, items, 0);
        if (items.Count == 0) return null;
        var root = session.Output.Reserve();
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("Outlines"));
        WriteKids(items, root, dictionary);
        dictionary.Set("Count", PdfNumber.Of(Shown(items)));
        session.Output.Write(root, dictionary);
        return root;
    }

    private void Read(PdfDictionary parent, List<OutlineItem> items, int depth)
    {
        if (depth > DeepestItem) return;
        for (var source = parent.Dictionary("First"); source is not null && _seen.Count < MostItems && _seen.Add(source); source = source.Dictionary("Next"))
        {
            var item = Item(source);
            if (item is not null) items.Add(item);
            Read(source, item?.Kids ?? items, depth + 1);
        }
    }

    private OutlineItem? Item(PdfDictionary source)
    {
        if (source["Title"] is not PdfString { Bytes.Length: <= LongestTitle } text || IsTold(source, text.ToText()))
        {
            session.Dropped.Note("outline/Title");
            return null;
        }

        var address = WebAddress.Of(source);
        if (address is not null && WebAddress.Tells(address, session.Removed)) address = null;
        return new OutlineItem(text.ToText(), session.Destinations.Of(source), address, source.Int("Count") > 0);
    }

    /// <summary>The title of a page that goes as a whole may say what stood on it.</summary>
    private bool IsTold(PdfDictionary source, string title) =>
        session.Removed.IsToldBy(title) || session.IsWhollyMarked(session.Destinations.PageOf(source));

    private void WriteKids(List<OutlineItem> items, PdfReference parent, PdfDictionary holder)
    {
        var references = items.ConvertAll(_ => session.Output.Reserve());
        holder.Set("First", references[0]);
        holder.Set("Last", references[^1]);
        for (var i = 0; i < items.Count; i++)
        {
            var dictionary = Dictionary(items[i]);
            dictionary.Set("Parent", parent);
            if (i > 0) dictionary.Set("Prev", references[i - 1]);
            if (i + 1 < items.Count) dictionary.Set("Next", references[i + 1]);
            if (items[i].Kids.Count > 0)
            {
                WriteKids(items[i].Kids, references[i], dictionary);
                dictionary.Set("Count", PdfNumber.Of(items[i].IsOpen ? Shown(items[i].Kids) : -Shown(items[i].Kids)));
            }

            session.Output.Write(references[i], dictionary);
        }
    }

    private static PdfDictionary Dictionary(OutlineItem item)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Title", PdfString.OfText(item.Title));
        if (item.Place is { } place) dictionary.Set("Dest", place);
        else if (item.Address is { } address) dictionary.Set("A", WebAddress.Action(address));
        return dictionary;
    }

    /// <summary>How many lines a viewer shows at first.</summary>
    private static int Shown(List<OutlineItem> items) => items.Sum(item => 1 + (item.IsOpen ? Shown(item.Kids) : 0));
}
