using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Follows Type 1 charstrings (Adobe Type 1 Font Format, 6) far enough to know which subroutines they call and which
/// glyphs seac puts together.
/// </summary>
internal sealed class Type1Use(Type1Program font)
{
    private const int MaxDepth = 12;
    private const int MaxSteps = 2_000_000;
    private const int StackSize = 64;
    private const int HintReplacement = 3;
    private const int CounterControl = 12;
    private readonly double[] _stack = new double[StackSize];
    private readonly Stack<double> _postScript = new();
    private int _count;
    private int _steps;
    private bool _isOver;
    private (int Base, int Accent)? _parts;

    /// <summary>Numbers of the subroutines called.</summary>
    public HashSet<int> Subrs { get; } = [];

    /// <summary>False when a charstring did something that cannot be followed: every subroutine may then be in use.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Follows one charstring.</summary>
    /// <returns>The standard codes of base and accent when it is put together of two other glyphs.</returns>
    public (int Base, int Accent)? Follow(int glyph)
    {
        _count = 0;
        _postScript.Clear();
        _isOver = false;
        _parts = null;
        Run(font.CharStrings.Decrypt(font.Parts.Private.Span, glyph), 0);
        return _parts;
    }

    private void Run(ReadOnlySpan<byte> code, int depth)
    {
        if (depth > MaxDepth) IsCertain = false;
        for (var at = 0; at < code.Length && !_isOver && IsCertain;)
        {
            if (++_steps > MaxSteps) IsCertain = false;
            var b = code[at++];
            switch (b)
            {
                case >= 32:
                    if (!Type1Width.TryNumber(code, b, ref at, out var number)) return;
                    Push(number);
                    break;
                case 10:
                    Call(depth);
                    break;
                case 11:
                    return;
                case 12:
                    if (at < code.Length) Escape(code[at++]);
                    break;
                case 14:
                    _isOver = true;
                    break;
                default:
                    _count = 0;
                    break;
            }
        }
    }

    private void Call(int depth)
    {
        if (_count == 0)
        {
            IsCertain = false;
            return;
        }

        var number = (int)_stack[--_count];
        Subrs.Add(number);
        Run(font.CharStrings.DecryptSubr(font.Parts.Private.Span, number), depth + 1);
    }

    private void Escape(int operation)
    {
        switch (operation)
        {
            case 6: // seac: asb adx ady bchar achar
                if (_count >= 5) _parts = ((int)_stack[_count - 2], (int)_stack[_count - 1]);
                _isOver = true;
                break;
            case 12: // div
                if (_count < 2) return;
                _count--;
                _stack[_count - 1] /= _stack[_count] == 0 ? 1 : _stack[_count];
                break;
            case 16:
                CallOther();
                break;
            case 17: // pop
                Push(_postScript.Count > 0 ? _postScript.Pop() : HintReplacement);
                break;
            default:
                _count = 0;
                break;
        }
    }

    // The arguments move to the PostScript stack. Procedure 3 gives back the number of the subroutine that replaces the
    // hints; the others give back coordinates, which matter to no call.
    private void CallOther()
    {
        if (_count < 2) return;
        var procedure = (int)_stack[--_count];
        var arguments = Math.Clamp((int)_stack[--_count], 0, _count);
        if (procedure > HintReplacement && procedure is not (CounterControl or CounterControl + 1)) IsCertain = false;
        _postScript.Clear();
        for (var i = 0; i < arguments; i++) _postScript.Push(_stack[--_count]);
    }

    private void Push(double value)
    {
        if (_count < StackSize) _stack[_count++] = value;
    }
}
