using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using static Lakwerk.Work.Proving.ProofPage;

namespace Lakwerk.Work.Proving;

/// <summary>Writes the structure tree of the proof (ISO 32000-2, 14.7), so that a screen reader reads it as a page.</summary>
internal sealed class ProofStructure(PdfFileWriter output, PdfReference page)
{
    private readonly Dictionary<ProofTag, PdfReference> _references = new(ReferenceEqualityComparer.Instance);

    public void Write(PdfReference root, ProofCanvas canvas)
    {
        Element(canvas.Document, root);
        var parents = output.Add(new PdfArray(canvas.Owners.Select(owner => _references[owner])));
        var tree = output.Add(Dictionary(("Nums", new PdfArray([PdfNumber.Of(0), parents]))));
        output.Write(root, Dictionary(
            ("Type", new PdfName("StructTreeRoot")),
            ("K", new PdfArray([_references[canvas.Document]])),
            ("ParentTree", tree),
            ("ParentTreeNextKey", PdfNumber.Of(1))));
    }

    private PdfReference Element(ProofTag tag, PdfReference parent)
    {
        var reference = _references[tag] = output.Reserve();
        var kids = new PdfArray(tag.Kids.Select(kid => kid.Element is { } element ? Element(element, reference) : (PdfObject)PdfNumber.Of(kid.Mcid)));
        var dictionary = Dictionary(("Type", new PdfName("StructElem")), ("S", new PdfName(tag.Type)), ("P", parent), ("Pg", page), ("K", kids));
        if (tag.Scope is { } scope) dictionary.Set("A", Dictionary(("O", new PdfName("Table")), ("Scope", new PdfName(scope))));
        output.Write(reference, dictionary);
        return reference;
    }
}
