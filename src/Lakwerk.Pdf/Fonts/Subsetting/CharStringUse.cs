using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Follows Type 2 charstrings (Adobe Technical Note 5177) far enough to know which subroutines they call and which other
/// glyphs an endchar of four operands puts together.
/// </summary>
internal sealed class CharStringUse(CffIndex global, IReadOnlyList<CffIndex> locals)
{
    private const int MaxDepth = 10;
    private const int MaxSteps = 4_000_000;
    private const int StackSize = 513;
    private readonly double[] _stack = new double[StackSize];
    private readonly HashSet<int>[] _local = [.. locals.Select(_ => new HashSet<int>())];
    private int _count;
    private int _stems;
    private int _steps;
    private bool _isOver;

    /// <summary>Numbers of the global subroutines called.</summary>
    public HashSet<int> Global { get; } = [];

    /// <summary>False when a charstring did something that cannot be followed: every subroutine may then be in use.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Numbers of the local subroutines of a font DICT called.</summary>
    public HashSet<int> Local(int fontDict) => _local[fontDict];

    /// <summary>Follows one charstring.</summary>
    /// <returns>The standard codes of base and accent when it is an accented letter put together of two others.</returns>
    public (int Base, int Accent)? Follow(FontBytes charString, int fontDict)
    {
        _count = 0;
        _stems = 0;
        _isOver = false;
        Run(charString, fontDict, 0);
        return _isOver && _count >= 4 ? ((int)_stack[_count - 2], (int)_stack[_count - 1]) : null;
    }

    private void Run(FontBytes code, int fontDict, int depth)
    {
        if (depth > MaxDepth) IsCertain = false;
        for (var at = 0; at < code.Length && !_isOver && IsCertain;)
        {
            if (++_steps > MaxSteps) IsCertain = false;
            var b = code.U8(at++);
            switch (b)
            {
                case 1 or 3 or 18 or 23: // hstem, vstem and their hintmask forms
                    _stems += _count / 2;
                    _count = 0;
                    break;
                case 19 or 20: // hintmask and cntrmask, in front of which vstem may be left out
                    _stems += _count / 2;
                    _count = 0;
                    at += (_stems + 7) / 8;
                    break;
                case 10 or 29:
                    Call(b == 10 ? locals[fontDict] : global, b == 10 ? _local[fontDict] : Global, fontDict, depth);
                    break;
                case 11:
                    return;
                case 14:
                    _isOver = true;
                    break;
                case 12:
                    Escape(code.U8(at++));
                    break;
                case < 28 or (> 29 and < 32):
                    _count = 0;
                    break;
                default:
                    Push(CharStringNumber.Read(code, b, ref at));
                    break;
            }
        }
    }

    private void Call(CffIndex subrs, HashSet<int> used, int fontDict, int depth)
    {
        if (_count == 0)
        {
            IsCertain = false;
            return;
        }

        var number = (int)_stack[--_count] + CharStringNumber.Bias(subrs.Count);
        if (number < 0 || number >= subrs.Count) return;
        used.Add(number);
        Run(subrs[number], fontDict, depth + 1);
    }

    // Flex and the like clear the stack; arithmetic leaves a number there that only a full interpreter knows.
    private void Escape(int operation)
    {
        if (operation is >= 34 and <= 37) _count = 0;
        else IsCertain = false;
    }

    private void Push(double value)
    {
        if (_count < StackSize) _stack[_count++] = value;
    }
}
