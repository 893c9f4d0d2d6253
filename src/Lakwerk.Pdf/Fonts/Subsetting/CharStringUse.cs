using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Follows Type 2 charstrings (Adobe Technical Note 5177) far enough to write them without subroutines, and to know which
/// other glyphs an endchar of four operands puts together.
/// </summary>
internal sealed class CharStringUse(CffIndex global, IReadOnlyList<CffIndex> locals)
{
    private const int MaxDepth = 10;
    private const int MaxSteps = 4_000_000;
    private const int LongestCharString = 65_535;
    private const int StackSize = 513;
    private readonly double[] _stack = new double[StackSize];
    private readonly int[] _starts = new int[StackSize];
    private FontBuffer _plain = new();
    private int _count;
    private int _stems;
    private int _steps;
    private bool _isOver;

    /// <summary>False when a charstring did something that cannot be followed: it must stay as it is, with all subroutines.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Follows one charstring.</summary>
    /// <param name="charString">It.</param>
    /// <param name="fontDict">Number of the font DICT whose subroutines it calls.</param>
    /// <param name="plain">The same without calls; of use only when all that was followed is certain.</param>
    /// <returns>The standard codes of base and accent when it is an accented letter put together of two others.</returns>
    public (int Base, int Accent)? Follow(FontBytes charString, int fontDict, out byte[] plain)
    {
        _count = 0;
        _stems = 0;
        _isOver = false;
        _plain = new FontBuffer();
        Run(charString, fontDict, 0);
        plain = _plain.ToArray();
        return _isOver && _count >= 4 ? ((int)_stack[_count - 2], (int)_stack[_count - 1]) : null;
    }

    private void Run(FontBytes code, int fontDict, int depth)
    {
        if (depth > MaxDepth) IsCertain = false;
        for (var at = 0; at < code.Length && !_isOver && IsCertain;)
        {
            if (++_steps > MaxSteps || _plain.Length > LongestCharString) IsCertain = false;
            var start = at;
            var b = code.U8(at++);
            switch (b)
            {
                case 10 or 29:
                    Call(b == 10 ? locals[fontDict] : global, fontDict, depth);
                    continue;
                case 11:
                    return;
                case >= 32 or 28:
                    Push(CharStringNumber.Read(code, b, ref at));
                    break;
                default:
                    at += Operator(b, code.U8(at));
                    break;
            }

            _plain.Bytes(code.Slice(start, at - start).Span);
        }
    }

    /// <summary>What an operator does to the stack; returns the bytes that belong to it behind its own.</summary>
    private int Operator(int operation, int second)
    {
        switch (operation)
        {
            case 1 or 3 or 18 or 23: // hstem, vstem and their hintmask forms
                _stems += _count / 2;
                _count = 0;
                return 0;
            case 19 or 20: // hintmask and cntrmask, in front of which vstem may be left out
                _stems += _count / 2;
                _count = 0;
                return (_stems + 7) / 8;
            case 14:
                _isOver = true;
                return 0;
            case 12: // flex and the like clear the stack; arithmetic leaves a number there that only a full interpreter knows
                if (second is < 34 or > 37) IsCertain = false;
                _count = 0;
                return 1;
            default:
                _count = 0;
                return 0;
        }
    }

    /// <summary>Runs a subroutine in place of the call; the number that named it, written last, is taken back.</summary>
    private void Call(CffIndex subrs, int fontDict, int depth)
    {
        if (_count == 0)
        {
            IsCertain = false;
            return;
        }

        var number = (int)_stack[--_count] + CharStringNumber.Bias(subrs.Count);
        _plain.Truncate(_starts[_count]);
        if (number < 0 || number >= subrs.Count) IsCertain = false;
        else Run(subrs[number], fontDict, depth + 1);
    }

    private void Push(double value)
    {
        if (_count >= StackSize)
        {
            IsCertain = false;
            return;
        }

        _starts[_count] = _plain.Length;
        _stack[_count++] = value;
    }
}
