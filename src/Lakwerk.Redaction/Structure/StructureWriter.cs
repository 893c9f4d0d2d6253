using System.Globalization;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;

namespace Lakwerk.Redaction.Structure;

/// <summary>Writes the structure tree of the new file, after all pages (ISO 32000-2, 14.7).</summary>
internal sealed class StructureWriter(RewriteSession session, StructureTree tree, IReadOnlyList<PdfReference> pages)
{
    private const string Undescribed = "Afbeelding waarvan de beschrijving is weggelaten";
    private readonly Dictionary<StructureKid, PdfReference> _references = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _identifiers = [];
    private readonly List<(PdfObject Key, PdfObject Value)> _identified = [];

    /// <summary>The root of the tree; null when nothing of it is left.</summary>
    public PdfReference? Write()
    {
        StructurePruner.Prune(tree.Root, keepsEmpty: !session.Uses(Remedies.Structure));
        if (tree.Root.Kids.Count == 0) return null;
        var root = session.Output.Reserve();
        _references[tree.Root] = root;
        Reserve(tree.Root);
        var kids = new PdfArray();
        foreach (var kid in tree.Root.Kids) kids.Add(_references[kid]);
        foreach (var kid in tree.Root.Kids) WriteElement(kid);

        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("StructTreeRoot"));
        dictionary.Set("K", kids);
        dictionary.Set("ParentTree", new TreeWriter(session.Output).Write("Nums", ParentTree()));
        dictionary.Set("ParentTreeNextKey", PdfNumber.Of(tree.Keys.Count));
        if (_identified.Count > 0) dictionary.Set("IDTree", new TreeWriter(session.Output).Write("Names", _identified));
        session.Output.Write(root, dictionary);
        return root;
    }

    /// <summary>Numbers for all elements and boxes, in the order of reading, and new identifiers for header cells that others name.</summary>
    private void Reserve(StructureElement parent)
    {
        foreach (var kid in parent.Kids)
        {
            if (kid is not (StructureElement or BoxTag)) continue;
            _references[kid] = session.Output.Reserve();
            if (kid is not StructureElement element) continue;
            foreach (var header in element.Attributes.Headers) _identifiers.TryAdd(header, "");
            Reserve(element);
        }

        if (parent != tree.Root) return;
        Identify(parent);
    }

    private void Identify(StructureElement parent)
    {
        foreach (var element in parent.Kids.OfType<StructureElement>())
        {
            if (element.Id is { } id && _identifiers.TryGetValue(id, out var known) && known.Length == 0)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"h{_identified.Count + 1:D7}");
                _identifiers[id] = name;
                _identified.Add((PdfString.OfText(name), _references[element]));
            }

            Identify(element);
        }
    }

    private void WriteElement(StructureKid kid)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("StructElem"));
        if (kid is BoxTag box) WriteBox(box, dictionary);
        else WriteElement((StructureElement)kid, dictionary);
        session.Output.Write(_references[kid], dictionary);
        if (kid is not StructureElement element) return;
        foreach (var inner in element.Kids)
            if (inner is StructureElement or BoxTag) WriteElement(inner);
    }

    private void WriteBox(BoxTag box, PdfDictionary dictionary)
    {
        dictionary.Set("S", new PdfName(StructureTypes.Figure));
        dictionary.Set("P", _references[box.Parent]);
        dictionary.Set("Pg", pages[box.Page - 1]);
        dictionary.Set("Lang", PdfString.OfText("nl"));
        dictionary.Set("Alt", PdfString.OfText(box.Alternative));
        var kids = new PdfArray();
        AddPlaces(box, box.Page, kids);
        dictionary.Set("K", kids);
    }

    private void WriteElement(StructureElement element, PdfDictionary dictionary)
    {
        var page = element.Kids.OfType<PlacedKid>().FirstOrDefault(kid => kid is not BoxTag)?.Page ?? 0;
        dictionary.Set("S", new PdfName(TypeOf(element)));
        dictionary.Set("P", _references[element.Parent]);
        if (page > 0) dictionary.Set("Pg", pages[page - 1]);
        if (element.Id is { } id && _identifiers.TryGetValue(id, out var name) && IsIdentified(element, name)) dictionary.Set("ID", PdfString.OfText(name));
        WriteTexts(element, dictionary);
        if (Attributes(element, page) is { } attributes) dictionary.Set("A", attributes);
        var kids = new PdfArray();
        foreach (var kid in element.Kids)
        {
            if (kid is StructureElement or BoxTag) kids.Add(_references[kid]);
            else AddPlaced((PlacedKid)kid, page, kids);
        }

        if (kids.Count > 0) dictionary.Set("K", kids.Count == 1 ? kids.Raw[0] : kids);
    }

    private bool IsIdentified(StructureElement element, string name) =>
        name.Length > 0 && _identified[int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture) - 1].Value == _references[element];

    /// <summary>A link whose target did not pass is a piece of text.</summary>
    private static string TypeOf(StructureElement element) =>
        element.Type is "Link" or "Annot" && !HasAnnotation(element) ? "Span" : element.Type;

    private static bool HasAnnotation(StructureElement element) =>
        element.Kids.Exists(kid => kid is ObjectItem { Annotation: not null } || (kid is StructureElement inner && HasAnnotation(inner)));

    private void WriteTexts(StructureElement element, PdfDictionary dictionary)
    {
        if (element.Texts == ElementTexts.None) return;
        var texts = element.Texts.Without(text => element.IsTouched || session.IsTold(text), session.Dropped);
        // A picture without any description is none for who cannot see it, and no longer accessible.
        var isUndescribed = element.Type == StructureTypes.Figure && texts.Alternative is null && element.Texts.Alternative is not null;
        Set("Lang", isUndescribed ? "nl" : texts.Language);
        Set("Alt", isUndescribed ? Undescribed : texts.Alternative);
        Set("ActualText", texts.Replacement);
        Set("E", texts.Expansion);

        void Set(string key, string? text)
        {
            if (text is not null) dictionary.Set(key, PdfString.OfText(text));
        }
    }

    private PdfObject? Attributes(StructureElement element, int page)
    {
        var source = element.Attributes;
        var owners = new PdfArray();
        var table = Owner("Table");
        if (source.RowSpan > 1) table.Set("RowSpan", PdfNumber.Of(source.RowSpan));
        if (source.ColumnSpan > 1) table.Set("ColSpan", PdfNumber.Of(source.ColumnSpan));
        if (source.Scope is { } scope) table.Set("Scope", new PdfName(scope));
        var headers = source.Headers.Select(header => _identifiers.GetValueOrDefault(header, "")).Where(name => name.Length > 0).Select(PdfString.OfText).ToList();
        if (headers.Count > 0) table.Set("Headers", new PdfArray(headers));
        var list = Owner("List");
        if (source.ListNumbering is { } numbering) list.Set("ListNumbering", new PdfName(numbering));
        var layout = Owner("Layout");
        if (source.Placement is { } placement) layout.Set("Placement", new PdfName(placement));
        if (source.Bounds is { } bounds && !element.IsTouched && page > 0 && !session.IsMarked(page, bounds))
            layout.Set("BBox", PdfArray.OfNumbers(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top));
        var field = Owner("PrintField");
        if (element.Kids.OfType<ObjectItem>().FirstOrDefault(kid => kid is { Annotation: null, PrintedField: not null }) is { } printed)
            field.Set("Role", new PdfName(printed.PrintedField!));
        foreach (var owner in (PdfDictionary[])[table, list, layout, field])
            if (owner.Count > 1) owners.Add(owner);
        return owners.Count switch { 0 => null, 1 => owners.Raw[0], _ => owners };
    }

    private static PdfDictionary Owner(string name)
    {
        var owner = new PdfDictionary();
        owner.Set("O", new PdfName(name));
        return owner;
    }

    private void AddPlaced(PlacedKid kid, int elementPage, PdfArray kids)
    {
        if (kid is ObjectItem { Annotation: { } annotation })
        {
            var held = new PdfDictionary();
            held.Set("Type", new PdfName("OBJR"));
            if (kid.Page > 0 && kid.Page != elementPage) held.Set("Pg", pages[kid.Page - 1]);
            held.Set("Obj", annotation);
            kids.Add(held);
        }

        AddPlaces(kid, elementPage, kids);
    }

    private void AddPlaces(PlacedKid kid, int elementPage, PdfArray kids)
    {
        foreach (var (content, mcid) in kid.Places)
        {
            if (content.Form is null && kid.Page == elementPage)
            {
                kids.Add(PdfNumber.Of(mcid));
                continue;
            }

            var reference = new PdfDictionary();
            reference.Set("Type", new PdfName("MCR"));
            var page = kid.Page > 0 ? kid.Page : content.Page;
            if (page > 0 && page != elementPage) reference.Set("Pg", pages[page - 1]);
            if (content.Form is not null) reference.Set("Stm", content.Form);
            reference.Set("MCID", PdfNumber.Of(mcid));
            kids.Add(reference);
        }
    }

    /// <summary>The element behind each marked-content number and each annotation (ISO 32000-2, 14.7.5.4).</summary>
    private List<(PdfObject Key, PdfObject Value)> ParentTree()
    {
        var entries = new List<(PdfObject Key, PdfObject Value)>(tree.Keys.Count);
        foreach (var (key, holder) in tree.Keys)
            entries.Add((PdfNumber.Of(key), holder is TaggedContent content ? Parents(content) : _references[((ObjectItem)holder).Parent]));
        return entries;
    }

    private PdfReference Parents(TaggedContent content)
    {
        var parents = new PdfArray();
        foreach (var owner in content.Owners) parents.Add(_references[owner is BoxTag ? owner : owner.Parent]);
        return session.Output.Add(parents);
    }
}
