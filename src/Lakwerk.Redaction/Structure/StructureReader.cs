using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing.AllowList;

namespace Lakwerk.Redaction.Structure;

/// <summary>Reads the structure tree of the input (ISO 32000-2, 14.7.2) into what of it may pass.</summary>
internal sealed class StructureReader
{
    private const int Deepest = 100;
    private const int MostParts = 1_000_000;

    private readonly StructureTree _tree;
    private readonly DropLog _dropped;
    private readonly PdfDictionary? _roleMap;
    private readonly PdfDictionary? _classMap;
    private readonly Dictionary<ObjectId, int> _pages = [];
    private readonly HashSet<ObjectId> _seen = [];
    private int _parts;

    private StructureReader(PdfDocument document, PdfDictionary root, StructureTree tree, DropLog dropped)
    {
        _tree = tree;
        _dropped = dropped;
        _roleMap = root.Dictionary("RoleMap");
        _classMap = root.Dictionary("ClassMap");
        for (var number = document.PageCount; number > 0; number--)
            if (document.Page(number).Id is { } id) _pages[id] = number;
    }

    /// <summary>The tree; null when the file has none, or one so large that it is no use to anybody.</summary>
    public static StructureTree? Read(PdfDocument document, DropLog dropped)
    {
        if (document.Catalog.Dictionary("StructTreeRoot") is not { } root || !root.Has("K")) return null;
        var tree = new StructureTree();
        var reader = new StructureReader(document, root, tree, dropped);
        reader.Kids(root.Raw("K"), tree.Root, 0, 0);
        return reader._parts < MostParts ? tree : null;
    }

    private void Kids(PdfObject raw, StructureElement parent, int page, int depth)
    {
        if (raw.Resolve() is PdfArray several)
            foreach (var kid in several.Raw) Kid(kid, parent, page, depth);
        else
            Kid(raw, parent, page, depth);
    }

    private void Kid(PdfObject raw, StructureElement parent, int page, int depth)
    {
        if (++_parts >= MostParts || depth >= Deepest) return;
        // The root holds elements only (ISO 32000-2, table 354): content that it names is of no element.
        var holdsContent = parent != _tree.Root;
        switch (raw.Resolve())
        {
            case PdfNumber number when holdsContent:
                _tree.AddContent(parent, page, null, number.AsInt);
                break;
            case PdfDictionary content when holdsContent && content.Raw("MCID") is not PdfNull:
                _tree.AddContent(parent, PageOf(content, page), (content.Raw("Stm") as PdfReference)?.Id, content.Int("MCID", -1));
                break;
            case PdfDictionary held when holdsContent && held.Raw("Obj") is PdfReference annotation:
                _tree.AddObject(parent, PageOf(held, page), annotation.Id);
                break;
            case PdfDictionary element when element.Name("S") is not null && (raw is not PdfReference { Id: var id } || _seen.Add(id)):
                Element(element, parent, page, depth);
                break;
        }
    }

    private void Element(PdfDictionary source, StructureElement parent, int page, int depth)
    {
        var element = new StructureElement(StructureTypes.Of(source, _roleMap))
        {
            Parent = parent,
            Id = source["ID"] is PdfString id ? ElementAttributes.IdOf(id) : null,
            Attributes = ElementAttributes.Of(source, _classMap),
            Texts = ElementTexts.Of(source, _dropped),
        };
        parent.Kids.Add(element);
        Kids(source.Raw("K"), element, PageOf(source, page), depth + 1);
    }

    /// <summary>An element without a page of its own stands on the page of the element around it, as every reader has it.</summary>
    private int PageOf(PdfDictionary source, int otherwise) =>
        source.Raw("Pg") is PdfReference reference && _pages.TryGetValue(reference.Id, out var number) ? number : otherwise;
}
