namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>
/// Finds the width in a Type 2 charstring (Adobe Technical Note 5177, 3.1): an operand too many before the first operator
/// that clears the stack.
/// </summary>
internal ref struct CharStringWidth
{
    private const int MaxDepth = 10;
    private const int MaxSteps = 2_000;
    private const int StackSize = 513;
    private readonly CffIndex _global;
    private readonly CffIndex _local;
    private readonly Span<double> _stack;
    private int _count;
    private int _steps;
    private double? _width;

    private CharStringWidth(CffIndex global, CffIndex local, Span<double> stack)
    {
        _global = global;
        _local = local;
        _stack = stack;
    }

    /// <summary>The width relative to nominalWidthX, or null when the charstring states none.</summary>
    public static double? Read(FontBytes charString, CffIndex global, CffIndex local)
    {
        var finder = new CharStringWidth(global, local, stackalloc double[StackSize]);
        finder.Run(charString, 0);
        return finder._width;
    }

    /// <summary>True when the search is over.</summary>
    private bool Run(FontBytes code, int depth)
    {
        for (var at = 0; at < code.Length;)
        {
            if (++_steps > MaxSteps || depth > MaxDepth) return true;
            var b = code.U8(at++);
            switch (b)
            {
                case 1 or 3 or 18 or 23 or 19 or 20: // stems and masks take pairs
                    return Decide(_count % 2 == 1);
                case 21: // rmoveto
                    return Decide(_count > 2);
                case 4 or 22: // vmoveto, hmoveto
                    return Decide(_count > 1);
                case 14: // endchar, which may carry the four operands of an accented letter
                    return Decide(_count is 1 or 5);
                case 10 or 29:
                    if (_count == 0) return true;
                    var subrs = b == 10 ? _local : _global;
                    if (Run(subrs[(int)_stack[--_count] + CharStringNumber.Bias(subrs.Count)], depth + 1)) return true;
                    break;
                case 11:
                    return false;
                case < 28 or (> 29 and < 32):
                    return true;
                default:
                    Push(CharStringNumber.Read(code, b, ref at));
                    break;
            }
        }

        return false;
    }

    private bool Decide(bool hasWidth)
    {
        if (hasWidth) _width = _stack[0];
        return true;
    }

    private void Push(double value)
    {
        if (_count < StackSize) _stack[_count++] = value;
    }
}
