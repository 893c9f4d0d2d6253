namespace Lakwerk.Pdf.Images.Color;

/// <summary>The operators of calculator functions (ISO 32000-2, table 42) on a stack of numbers; booleans are 0 and 1.</summary>
internal ref struct CalculatorStack(Span<double> room)
{
    private static readonly HashSet<string> Operators =
    [
        "abs", "add", "atan", "ceiling", "cos", "cvi", "cvr", "div", "exp", "floor", "idiv", "ln", "log", "mod", "mul", "neg", "round", "sin", "sqrt", "sub", "truncate",
        "and", "bitshift", "eq", "false", "ge", "gt", "le", "lt", "ne", "not", "or", "true", "xor", "copy", "dup", "exch", "index", "pop", "roll",
    ];

    private readonly Span<double> _room = room;

    /// <summary>Numbers on the stack.</summary>
    public int Count { get; private set; }

    /// <summary>The stack ran over or empty, or a result was no number.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True for the name of an operator.</summary>
    public static bool Knows(string name) => Operators.Contains(name);

    /// <summary>Puts a number on top.</summary>
    public void Push(double value)
    {
        if (Count == _room.Length || !double.IsFinite(value)) HasFailed = true;
        else _room[Count++] = value;
    }

    /// <summary>Takes the top number; 0 when there is none, which fails the program.</summary>
    public double Pop()
    {
        if (Count > 0) return _room[--Count];
        HasFailed = true;
        return 0;
    }

    /// <summary>Runs one operator.</summary>
    public void Run(string name)
    {
        switch (name)
        {
            case "true": Push(1); break;
            case "false": Push(0); break;
            case "pop": Pop(); break;
            case "copy": Copy((int)Pop()); break;
            case "index": Index((int)Pop()); break;
            case "roll": Roll(); break;
            case "dup": Index(0); break;
            case "exch": Exchange(); break;
            case "abs" or "ceiling" or "cos" or "cvi" or "cvr" or "floor" or "ln" or "log" or "neg" or "round" or "sin" or "sqrt" or "truncate" or "not":
                Push(Unary(name, Pop()));
                break;
            default:
                var right = Pop();
                Push(Binary(name, Pop(), right));
                break;
        }
    }

    private static double Unary(string name, double x) => name switch
    {
        "abs" => Math.Abs(x),
        "ceiling" => Math.Ceiling(x),
        "cos" => Math.Cos(x * Math.PI / 180),
        "cvi" or "truncate" => Math.Truncate(x),
        "floor" => Math.Floor(x),
        "ln" => Math.Log(x),
        "log" => Math.Log10(x),
        "neg" => -x,
        "round" => Math.Floor(x + 0.5),
        "sin" => Math.Sin(x * Math.PI / 180),
        "sqrt" => Math.Sqrt(x),
        // On a boolean; on other integers it would be the complement.
        "not" => x is 0 or 1 ? 1 - x : ~(long)x,
        _ => x,
    };

    private static double Binary(string name, double x, double y) => name switch
    {
        "add" => x + y,
        "sub" => x - y,
        "mul" => x * y,
        "div" => x / y,
        "idiv" => (long)y == 0 ? double.NaN : (long)x / (long)y,
        "mod" => (long)y == 0 ? double.NaN : (long)x % (long)y,
        "exp" => Math.Pow(x, y),
        "atan" => (Math.Atan2(x, y) * 180 / Math.PI + 360) % 360,
        "and" => (long)x & (long)y,
        "or" => (long)x | (long)y,
        "xor" => (long)x ^ (long)y,
        "bitshift" => y >= 0 ? (int)x << (int)y : (int)x >> (int)-y,
        "eq" => x == y ? 1 : 0,
        "ne" => x != y ? 1 : 0,
        "gt" => x > y ? 1 : 0,
        "ge" => x >= y ? 1 : 0,
        "lt" => x < y ? 1 : 0,
        "le" => x <= y ? 1 : 0,
        _ => double.NaN,
    };

    private void Copy(int count)
    {
        if (count < 0 || count > Count || Count + count > _room.Length)
        {
            HasFailed = true;
            return;
        }

        _room.Slice(Count - count, count).CopyTo(_room[Count..]);
        Count += count;
    }

    private void Index(int depth)
    {
        if (depth < 0 || depth >= Count) HasFailed = true;
        else Push(_room[Count - 1 - depth]);
    }

    private void Exchange()
    {
        var top = Pop();
        var below = Pop();
        Push(top);
        Push(below);
    }

    private void Roll()
    {
        int shift = (int)Pop(), count = (int)Pop();
        if (count < 0 || count > Count)
        {
            HasFailed = true;
            return;
        }

        if (count == 0) return;
        var part = _room.Slice(Count - count, count);
        shift = (shift % count + count) % count;
        // Three reversals rotate in place.
        part.Reverse();
        part[..shift].Reverse();
        part[shift..].Reverse();
    }
}
