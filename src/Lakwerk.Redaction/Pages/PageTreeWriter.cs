using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Pages;

/// <summary>Collects pages into a tree of two levels (ISO 32000-2, 7.7.3), which opens fast in every viewer up to many thousands of pages.</summary>
internal sealed class PageTreeWriter(PdfFileWriter output)
{
    private const int PagesPerNode = 64;
    private readonly PdfReference _root = output.Reserve();
    private readonly PdfArray _nodes = new();
    private PdfArray _kids = new();
    private PdfReference? _node;
    private readonly List<PdfReference> _pages = [];
    private readonly Dictionary<int, PdfReference> _awaited = [];

    /// <summary>The pages so far, in order.</summary>
    public IReadOnlyList<PdfReference> Pages => _pages;

    /// <summary>A page by its number from 1, written already or still to come.</summary>
    public PdfReference Reference(int number)
    {
        if (number <= _pages.Count) return _pages[number - 1];
        if (!_awaited.TryGetValue(number, out var reference)) _awaited[number] = reference = output.Reserve();
        return reference;
    }

    public void Add(PdfDictionary page)
    {
        _node ??= output.Reserve();
        page.Set("Parent", _node);
        var reference = Reference(_pages.Count + 1);
        output.Write(reference, page);
        _pages.Add(reference);
        _kids.Add(_pages[^1]);
        if (_kids.Count == PagesPerNode) CloseNode();
    }

    /// <summary>Writes the tree.</summary>
    /// <returns>Its root.</returns>
    public PdfReference Finish()
    {
        CloseNode();
        output.Write(_root, Node(_nodes, _pages.Count));
        return _root;
    }

    private void CloseNode()
    {
        if (_node is null) return;
        var node = Node(_kids, _kids.Count);
        node.Set("Parent", _root);
        output.Write(_node, node);
        _nodes.Add(_node);
        _node = null;
        _kids = new PdfArray();
    }

    private static PdfDictionary Node(PdfArray kids, int count)
    {
        var node = new PdfDictionary();
        node.Set("Type", new PdfName("Pages"));
        node.Set("Kids", kids);
        node.Set("Count", PdfNumber.Of(count));
        return node;
    }
}
