using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Color;

/// <summary>A function (ISO 32000-2, 7.10) that turns amounts of colorants into the components of an alternate space.</summary>
internal abstract class TintFunction
{
    private const int DeepestNesting = 4;

    /// <summary>What computing it once costs, in steps of about the same length.</summary>
    public virtual int Steps => 1;

    /// <summary>Lower and upper bounds of the inputs.</summary>
    protected double[] Domain { get; private set; } = [];

    /// <summary>Lower and upper bounds of the outputs; empty when there are none.</summary>
    protected double[] Range { get; private set; } = [];

    /// <summary>Reads a function, or an array of functions of one output each; null when it cannot be understood.</summary>
    public static TintFunction? Read(PdfObject source, PdfLimits limits) => Read(source, limits, 0);

    /// <summary>Computes the outputs; outputs beyond those that the function has stay as they are.</summary>
    public void Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        Span<double> held = stackalloc double[ImageLimits.Components];
        var count = Math.Min(inputs.Length, held.Length);
        for (var i = 0; i < count; i++)
            held[i] = 2 * i + 1 < Domain.Length ? Clamp(inputs[i], Domain[2 * i], Domain[2 * i + 1]) : inputs[i];
        Compute(held[..count], outputs);
        for (var i = 0; i < outputs.Length && 2 * i + 1 < Range.Length; i++)
            outputs[i] = Clamp(outputs[i], Range[2 * i], Range[2 * i + 1]);
    }

    /// <summary>Computes the outputs of inputs that lie within the domain.</summary>
    protected abstract void Compute(ReadOnlySpan<double> inputs, Span<double> outputs);

    /// <summary>Linear interpolation (ISO 32000-2, 7.10.2).</summary>
    protected static double Interpolate(double x, double fromLow, double fromHigh, double toLow, double toHigh) =>
        fromHigh == fromLow ? toLow : toLow + (x - fromLow) * (toHigh - toLow) / (fromHigh - fromLow);

    /// <summary>As Math.Clamp, for bounds that a file may have swapped.</summary>
    protected static double Clamp(double x, double low, double high) => x < low ? low : x > high ? high : x;

    /// <summary>The numbers of an array; empty when it is none.</summary>
    protected static double[] Numbers(PdfArray? array)
    {
        if (array is null) return [];
        var numbers = new double[array.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = array.Number(i);
        return numbers;
    }

    private static TintFunction? Read(PdfObject source, PdfLimits limits, int depth)
    {
        source = source.Resolve();
        if (depth > DeepestNesting) return null;
        if (source is PdfArray array) return ReadAll(array, limits, depth) is { } parts ? new ParallelFunction(parts) : null;
        var dictionary = source as PdfDictionary ?? (source as PdfStream)?.Dictionary;
        if (dictionary is null) return null;
        TintFunction? function = (dictionary.Int("FunctionType", -1), source) switch
        {
            (0, PdfStream samples) => SampledFunction.Read(samples, limits),
            (2, _) => new ExponentialFunction(Numbers(dictionary.Array("C0")), Numbers(dictionary.Array("C1")), dictionary.Number("N", 1)),
            (3, _) => ReadAll(dictionary.Array("Functions"), limits, depth) is { } parts
                ? new StitchingFunction(parts, Numbers(dictionary.Array("Bounds")), Numbers(dictionary.Array("Encode")))
                : null,
            (4, PdfStream program) => CalculatorFunction.Read(program, limits),
            _ => null,
        };
        if (function is null) return null;
        function.Domain = Numbers(dictionary.Array("Domain"));
        function.Range = Numbers(dictionary.Array("Range"));
        return function;
    }

    private static TintFunction[]? ReadAll(PdfArray? array, PdfLimits limits, int depth)
    {
        if (array is null || array.Count is 0 or > ImageLimits.Components) return null;
        var functions = new TintFunction[array.Count];
        for (var i = 0; i < functions.Length; i++)
        {
            if (Read(array[i], limits, depth + 1) is not { } function) return null;
            functions[i] = function;
        }

        return functions;
    }
}
