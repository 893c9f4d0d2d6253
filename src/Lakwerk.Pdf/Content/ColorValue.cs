using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>A current colour as the content set it (ISO 32000-2, 8.6.8): a colour space and components, or a pattern.</summary>
public readonly struct ColorValue
{
    private readonly double _c0, _c1, _c2, _c3;
    private readonly double[]? _all;

    internal ColorValue(PdfObject space, ReadOnlySpan<double> components, PdfObject? pattern = null)
    {
        Space = space;
        Pattern = pattern;
        Count = components.Length;
        if (components.Length > 4) _all = components.ToArray();
        if (components.Length > 0) _c0 = components[0];
        if (components.Length > 1) _c1 = components[1];
        if (components.Length > 2) _c2 = components[2];
        if (components.Length > 3) _c3 = components[3];
    }

    /// <summary>The colour space: a name of a device space or "Pattern", or the array looked up in the resources.</summary>
    public PdfObject Space { get; }

    /// <summary>The pattern dictionary or stream for a pattern colour, else null.</summary>
    public PdfObject? Pattern { get; }

    /// <summary>Number of components; 0 means the initial value of the colour space.</summary>
    public int Count { get; }

    /// <summary>The name of the colour space or of its family.</summary>
    public string SpaceName => Space switch
    {
        PdfName name => name.Value,
        PdfArray array => (array[0] as PdfName)?.Value ?? "",
        _ => "",
    };

    /// <summary>A component; 0 outside the range.</summary>
    public double this[int index] => index switch
    {
        _ when (uint)index >= (uint)Count => 0,
        0 => _c0,
        1 => _c1,
        2 => _c2,
        3 => _c3,
        _ => _all![index],
    };
}
