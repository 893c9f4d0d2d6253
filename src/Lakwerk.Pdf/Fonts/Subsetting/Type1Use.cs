using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Follows Type 1 charstrings (Adobe Type 1 Font Format, 6) far enough to know which subroutines they call, where they name
/// them, and which glyphs seac puts together.
/// </summary>
internal sealed class Type1Use(Type1Program font)
{
    private const int MaxDepth = 12;
    private const int MaxSteps = 2_000_000;
    private const int StackSize = 64;
    private const int HintReplacement = 3;
    private const int CounterControl = 12;
    private readonly Operand[] _stack = new Operand[StackSize];
    private readonly Stack<Operand> _postScript = new();
    private readonly List<int> _subrs = [];
    private readonly Dictionary<int, SortedDictionary<int, Operand>> _calls = [];
    private int _count;
    private int _steps;
    private bool _isOver;
    private (int Base, int Accent)? _parts;

    /// <summary>Numbers of the subroutines called, in the order of the first calls.</summary>
    public IReadOnlyList<int> Subrs => _subrs;

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
        Run(font.CharStrings.Decrypt(font.Parts.Private.Span, glyph), glyph, 0);
        return _parts;
    }

    /// <summary>A glyph's charstring with new numbers for the subroutines that it names.</summary>
    public byte[] Rewritten(int glyph, Func<int, int> newNumber) => Rewritten(font.CharStrings.Decrypt(font.Parts.Private.Span, glyph), glyph, newNumber);

    /// <summary>Likewise a subroutine.</summary>
    public byte[] RewrittenSubr(int number, Func<int, int> newNumber) => Rewritten(font.CharStrings.DecryptSubr(font.Parts.Private.Span, number), OfSubr(number), newNumber);

    private byte[] Rewritten(ReadOnlySpan<byte> code, int source, Func<int, int> newNumber)
    {
        if (!_calls.TryGetValue(source, out var calls)) return code.ToArray();
        var output = new FontBuffer();
        var at = 0;
        foreach (var (start, operand) in calls)
        {
            output.Bytes(code[at..start]);
            WriteNumber(newNumber((int)operand.Value), output);
            at = start + operand.Length;
        }

        return output.Bytes(code[at..]).ToArray();
    }

    private static void WriteNumber(int number, FontBuffer output)
    {
        if (number <= 107) output.U8(number + 139);
        else if (number <= 1131) output.U8(247 + ((number - 108) >> 8)).U8(number - 108);
        else output.U8(255).U32((uint)number);
    }

    // Charstrings and subroutines are told apart by their sign.
    private static int OfSubr(int number) => -1 - number;

    private void Run(ReadOnlySpan<byte> code, int source, int depth)
    {
        if (depth > MaxDepth) IsCertain = false;
        for (var at = 0; at < code.Length && !_isOver && IsCertain;)
        {
            if (++_steps > MaxSteps) IsCertain = false;
            var b = code[at++];
            switch (b)
            {
                case >= 32:
                    var start = at - 1;
                    if (!Type1Width.TryNumber(code, b, ref at, out var number)) return;
                    Push(new Operand(number, source, start, at - start));
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

        var operand = _stack[--_count];
        var number = (int)operand.Value;
        if (!_subrs.Contains(number)) _subrs.Add(number);
        if (operand.Length > 0 && number >= 0)
        {
            if (!_calls.TryGetValue(operand.Source, out var calls)) _calls[operand.Source] = calls = [];
            calls[operand.Start] = operand;
        }
        else if (number is < 0 or > HintReplacement + 1)
        {
            IsCertain = false;
        }

        Run(font.CharStrings.DecryptSubr(font.Parts.Private.Span, number), OfSubr(number), depth + 1);
    }

    private void Escape(int operation)
    {
        switch (operation)
        {
            case 6: // seac: asb adx ady bchar achar
                if (_count >= 5) _parts = ((int)_stack[_count - 2].Value, (int)_stack[_count - 1].Value);
                _isOver = true;
                break;
            case 12: // div
                if (_count < 2) return;
                _count--;
                _stack[_count - 1] = Operand.Computed(_stack[_count - 1].Value / (_stack[_count].Value == 0 ? 1 : _stack[_count].Value));
                break;
            case 16:
                CallOther();
                break;
            case 17: // pop
                Push(_postScript.Count > 0 ? _postScript.Pop() : Operand.Computed(HintReplacement));
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
        var procedure = (int)_stack[--_count].Value;
        var arguments = Math.Clamp((int)_stack[--_count].Value, 0, _count);
        if (procedure > HintReplacement && procedure is not (CounterControl or CounterControl + 1)) IsCertain = false;
        _postScript.Clear();
        for (var i = 0; i < arguments; i++) _postScript.Push(_stack[--_count]);
    }

    private void Push(Operand value)
    {
        if (_count < StackSize) _stack[_count++] = value;
        else IsCertain = false;
    }

    /// <summary>A number on the stack.</summary>
    /// <param name="Value">It.</param>
    /// <param name="Source">The charstring or subroutine in which it is written.</param>
    /// <param name="Start">Where it begins there.</param>
    /// <param name="Length">Its bytes; 0 for one that is written nowhere.</param>
    private readonly record struct Operand(double Value, int Source, int Start, int Length)
    {
        public static Operand Computed(double value) => new(value, 0, 0, 0);
    }
}
