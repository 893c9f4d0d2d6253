using Lakwerk.Pdf.Images.Color;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>A function (ISO 32000-2, 7.10) that gives the components of a colour, to be computed at any place.</summary>
public sealed class ColorFunction
{
    private readonly TintFunction _function;

    private ColorFunction(TintFunction function, double[] range) => (_function, Range) = (function, range);

    /// <summary>Lower and upper bounds of each component.</summary>
    public IReadOnlyList<double> Range { get; }

    /// <summary>What computing it once costs, in steps of about the same length.</summary>
    public int Steps => _function.Steps;

    /// <summary>Reads a function that states its range, or an array of such functions of one component each.</summary>
    /// <param name="source">The function.</param>
    /// <param name="limits">Limits on samples and programs.</param>
    /// <returns>Null when it cannot be understood.</returns>
    /// <exception cref="PdfException">Its data passes a limit.</exception>
    public static ColorFunction? Read(PdfObject source, PdfLimits limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        var parts = source.Resolve() is PdfArray array ? array.ToArray() : [source.Resolve()];
        var range = new List<double>();
        foreach (var part in parts)
        {
            if (RangeOf(part) is not { } bounds) return null;
            range.AddRange(bounds);
        }

        return range.Count is > 0 and <= 2 * ImageLimits.Components && TintFunction.Read(source, limits) is { } function ? new ColorFunction(function, [.. range]) : null;
    }

    /// <summary>Computes the components at a place.</summary>
    /// <param name="inputs">The place, within the domain or moved to its edge.</param>
    /// <param name="components">Receives the components.</param>
    public void Evaluate(ReadOnlySpan<double> inputs, Span<double> components) => _function.Evaluate(inputs, components);

    private static double[]? RangeOf(PdfObject function)
    {
        if ((function as PdfDictionary ?? (function as PdfStream)?.Dictionary)?.Array("Range") is not { } array || array.Count < 2 || array.Count % 2 != 0) return null;
        var range = new double[array.Count];
        for (var i = 0; i < range.Length; i++) range[i] = array.Number(i);
        for (var i = 0; i < range.Length; i += 2)
            if (!(range[i + 1] > range[i]) || !double.IsFinite(range[i + 1] - range[i])) return null;
        return range;
    }
}
