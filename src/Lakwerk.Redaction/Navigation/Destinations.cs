using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Pages;

namespace Lakwerk.Redaction.Navigation;

/// <summary>
/// Carries places within the file over (ISO 32000-2, 12.3.2): as a page and a view of it. Names of places never pass, for a
/// name is text; what they stand for does.
/// </summary>
internal sealed class Destinations(PdfDocument document, PageTreeWriter pages)
{
    private static readonly Dictionary<string, int> Operands = new()
    {
        ["XYZ"] = 3,
        ["Fit"] = 0,
        ["FitH"] = 1,
        ["FitV"] = 1,
        ["FitR"] = 4,
        ["FitB"] = 0,
        ["FitBH"] = 1,
        ["FitBV"] = 1,
    };

    private Dictionary<ObjectId, int>? _numbers;
    private Dictionary<string, PdfObject>? _named;

    /// <summary>Where an annotation or outline item leads within the file; null when it leads nowhere or elsewhere.</summary>
    public PdfArray? Of(PdfDictionary holder) => Copy(Target(holder));

    /// <summary>The page that an annotation or outline item leads to, from 1; 0 when it leads to none.</summary>
    public int PageOf(PdfDictionary holder) => Explicit(Target(holder)) is { } place ? NumberOf(place) : 0;

    private static PdfObject Target(PdfDictionary holder) =>
        holder.Has("Dest") ? holder["Dest"]
        : holder.Dictionary("A") is { } action && action.Name("S") == "GoTo" ? action["D"]
        : PdfNull.Instance;

    private PdfArray? Copy(PdfObject destination)
    {
        if (Explicit(destination) is not { } place || NumberOf(place) is not (> 0 and var number)) return null;
        var copy = new PdfArray();
        copy.Add(pages.Reference(number));
        var view = (place[1] as PdfName)?.Value ?? "";
        var known = Operands.TryGetValue(view, out var count);
        copy.Add(new PdfName(known ? view : "Fit"));
        for (var i = 0; i < count; i++) copy.Add(place[2 + i] is PdfNumber value ? value : PdfNull.Instance);
        return copy;
    }

    private PdfArray? Explicit(PdfObject destination) => destination switch
    {
        PdfArray place => place,
        PdfName name => Place(Named.GetValueOrDefault(name.Value)),
        PdfString name => Place(Named.GetValueOrDefault(Encoding.Latin1.GetString(name.Bytes.Span))),
        _ => null,
    };

    private static PdfArray? Place(PdfObject? named) => named?.Resolve() switch
    {
        PdfArray place => place,
        PdfDictionary dictionary => dictionary.Array("D"),
        _ => null,
    };

    private int NumberOf(PdfArray place) => place.Count == 0 ? 0 : place.Raw[0] switch
    {
        PdfReference page => Numbers.GetValueOrDefault(page.Id),
        PdfNumber { AsInt: >= 0 } index when index.AsInt < document.PageCount => index.AsInt + 1,
        _ => 0,
    };

    private Dictionary<ObjectId, int> Numbers
    {
        get
        {
            if (_numbers is not null) return _numbers;
            _numbers = [];
            for (var number = 1; number <= document.PageCount; number++)
                if (document.Page(number).Id is { } id) _numbers.TryAdd(id, number);
            return _numbers;
        }
    }

    private Dictionary<string, PdfObject> Named
    {
        get
        {
            if (_named is not null) return _named;
            _named = [];
            foreach (var (name, place) in document.Catalog.Dictionary("Dests")?.Entries ?? []) _named.TryAdd(name, place);
            foreach (var (name, place) in TreeEntries.Of(document.Catalog.Dictionary("Names")?.Dictionary("Dests"), "Names"))
                if (name is PdfString text) _named.TryAdd(Encoding.Latin1.GetString(text.Bytes.Span), place);
            return _named;
        }
    }
}
