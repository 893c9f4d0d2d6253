using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Color;

/// <summary>A PostScript calculator function (ISO 32000-2, 7.10.5), compiled to a flat list of steps without loops.</summary>
internal sealed class CalculatorFunction : TintFunction
{
    private const int MostSteps = 4096;
    private const int DeepestNesting = 32;
    private const int StackSize = 100;
    private const string Jump = "jump";
    private const string JumpUnless = "jump-unless";
    private const string Push = "push";

    private readonly List<(string Operator, double Value)> _steps = [];

    private CalculatorFunction()
    {
    }

    /// <inheritdoc/>
    public override int Steps => _steps.Count + 1;

    /// <summary>Compiles a program; null when it holds anything that the standard does not know.</summary>
    public static CalculatorFunction? Read(PdfStream stream, PdfLimits limits)
    {
        var function = new CalculatorFunction();
        var lexer = new Lexer(StreamDecoder.Decode(stream, limits).Data.Span);
        return lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("{"u8) && function.Compile(ref lexer, 0) ? function : null;
    }

    /// <summary>Runs the program; a program that fails leaves the outputs as they are.</summary>
    protected override void Compute(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var stack = new CalculatorStack(stackalloc double[StackSize]);
        foreach (var input in inputs) stack.Push(input);
        for (var at = 0; at < _steps.Count && !stack.HasFailed; at++)
        {
            var (name, value) = _steps[at];
            if (name == Push) stack.Push(value);
            else if (name == Jump) at = (int)value;
            else if (name == JumpUnless) at = stack.Pop() != 0 ? at : (int)value;
            else stack.Run(name);
        }

        if (stack.HasFailed || stack.Count < outputs.Length) return;
        for (var i = outputs.Length - 1; i >= 0; i--) outputs[i] = stack.Pop();
    }

    private bool Compile(ref Lexer lexer, int depth)
    {
        if (depth > DeepestNesting) return false;
        while (_steps.Count < MostSteps)
        {
            switch (lexer.Next())
            {
                case TokenKind.Number:
                    _steps.Add((Push, lexer.Number));
                    break;
                case TokenKind.Keyword when lexer.IsKeyword("{"u8):
                    if (!CompileBranch(ref lexer, depth)) return false;
                    break;
                case TokenKind.Keyword when lexer.IsKeyword("}"u8):
                    return true;
                case TokenKind.Keyword:
                    var name = System.Text.Encoding.ASCII.GetString(lexer.Keyword);
                    if (!CalculatorStack.Knows(name)) return false;
                    _steps.Add((name, 0));
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Compiles "{ … } if" or "{ … } { … } ifelse".</summary>
    private bool CompileBranch(ref Lexer lexer, int depth)
    {
        var condition = _steps.Count;
        _steps.Add((JumpUnless, 0));
        if (!Compile(ref lexer, depth + 1) || lexer.Next() != TokenKind.Keyword) return false;
        if (lexer.IsKeyword("if"u8))
        {
            _steps[condition] = (JumpUnless, _steps.Count - 1);
            return true;
        }

        if (!lexer.IsKeyword("{"u8)) return false;
        var skip = _steps.Count;
        _steps.Add((Jump, 0));
        _steps[condition] = (JumpUnless, skip);
        if (!Compile(ref lexer, depth + 1) || lexer.Next() != TokenKind.Keyword || !lexer.IsKeyword("ifelse"u8)) return false;
        _steps[skip] = (Jump, _steps.Count - 1);
        return true;
    }
}
