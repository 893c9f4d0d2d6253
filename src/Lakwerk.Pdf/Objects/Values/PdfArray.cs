using System.Collections;

namespace Lakwerk.Pdf.Objects;

/// <summary>An array (ISO 32000-2, 7.3.6). Reading an element follows references; <see cref="Raw"/> does not.</summary>
public sealed class PdfArray : PdfObject, IReadOnlyList<PdfObject>
{
    private readonly List<PdfObject> _items;

    /// <summary>An empty array.</summary>
    public PdfArray() => _items = [];

    /// <summary>An array of the given elements, references kept as they are.</summary>
    public PdfArray(IEnumerable<PdfObject> items) => _items = [.. items];

    /// <summary>Number of elements.</summary>
    public int Count => _items.Count;

    /// <summary>The elements as they stand, references unresolved.</summary>
    public IReadOnlyList<PdfObject> Raw => _items;

    /// <summary>The element with its reference followed; <see cref="PdfNull"/> outside the array, for files often fall short.</summary>
    public PdfObject this[int index] => index >= 0 && index < _items.Count ? _items[index].Resolve() : PdfNull.Instance;

    /// <summary>Appends an element.</summary>
    public void Add(PdfObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _items.Add(item);
    }

    /// <summary>The element as a number, or the fallback when it is none.</summary>
    public double Number(int index, double fallback = 0) => this[index] is PdfNumber number ? number.Value : fallback;

    /// <summary>The elements with references followed.</summary>
    public IEnumerator<PdfObject> GetEnumerator()
    {
        foreach (var item in _items) yield return item.Resolve();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An array of numbers, integers where they are whole.</summary>
    public static PdfArray OfNumbers(params ReadOnlySpan<double> numbers)
    {
        var array = new PdfArray();
        foreach (var number in numbers)
            array.Add(number == Math.Floor(number) && Math.Abs(number) < 1e15 ? PdfNumber.Of((long)number) : PdfNumber.Of(number));
        return array;
    }
}
