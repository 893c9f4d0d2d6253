using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Colour operators (ISO 32000-2, 8.6.8).</summary>
internal sealed class ColorOperators(ContentRun run)
{
    private const int MostComponents = 32;

    private static readonly PdfName Gray = new("DeviceGray");
    private static readonly PdfName Rgb = new("DeviceRGB");
    private static readonly PdfName Cmyk = new("DeviceCMYK");
    private static readonly PdfName Pattern = new("Pattern");

    /// <summary>Runs one of the colour operators.</summary>
    public void Execute(ContentOperator op, ReadOnlySpan<Operand> args)
    {
        if (run.IgnoresColor) return;
        switch (op)
        {
            case ContentOperator.SetStrokeColorSpace or ContentOperator.SetFillColorSpace:
                if (args is [.., { Kind: OperandKind.Name } name]) Set(op == ContentOperator.SetStrokeColorSpace, new ColorValue(Space(name.Name!), []));
                break;
            case ContentOperator.SetStrokeColor or ContentOperator.SetStrokeColorN:
                SetComponents(true, args);
                break;
            case ContentOperator.SetFillColor or ContentOperator.SetFillColorN:
                SetComponents(false, args);
                break;
            default:
                Set(op is ContentOperator.SetStrokeGray or ContentOperator.SetStrokeRgb or ContentOperator.SetStrokeCmyk, Device(args));
                break;
        }
    }

    private static ColorValue Device(ReadOnlySpan<Operand> args)
    {
        Span<double> numbers = stackalloc double[4];
        var count = Numbers(args, numbers);
        return new ColorValue(count switch { 1 => Gray, 3 => Rgb, _ => Cmyk }, numbers[..count]);
    }

    private static int Numbers(ReadOnlySpan<Operand> args, Span<double> numbers)
    {
        var count = 0;
        foreach (ref readonly var arg in args)
            if (arg.Kind == OperandKind.Number && count < numbers.Length) numbers[count++] = arg.Number;
        return count;
    }

    private PdfObject Space(string name) => name switch
    {
        "DeviceGray" or "G" => Gray,
        "DeviceRGB" or "RGB" => Rgb,
        "DeviceCMYK" or "CMYK" => Cmyk,
        "Pattern" => Pattern,
        _ => ContentResources.Raw(run.Context.Scope, "ColorSpace", name)?.Resolve() ?? new PdfName(name),
    };

    private void SetComponents(bool stroke, ReadOnlySpan<Operand> args)
    {
        Span<double> numbers = stackalloc double[MostComponents];
        var components = numbers[..Numbers(args, numbers)];
        var space = (stroke ? run.State.Stroke : run.State.Fill).Space;
        if (args is not [.., { Kind: OperandKind.Name } name])
        {
            Set(stroke, new ColorValue(space, components));
            return;
        }

        var pattern = ContentResources.Raw(run.Context.Scope, "Pattern", name.Name)?.Resolve();
        if (pattern is null) run.Resources.Warn($"Page content asks for pattern {name.Name}, which the resources do not have.");
        Set(stroke, new ColorValue(space, components, pattern));
    }

    private void Set(bool stroke, in ColorValue color)
    {
        if (stroke)
        {
            run.State.Stroke = color;
            run.State.StrokePatternPending = color.Pattern is PdfStream;
        }
        else
        {
            run.State.Fill = color;
            run.State.FillPatternPending = color.Pattern is PdfStream;
        }
    }
}
