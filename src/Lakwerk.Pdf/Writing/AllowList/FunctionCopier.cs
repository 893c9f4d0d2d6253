using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Functions (ISO 32000-2, 7.10). The program of a type 4 function is written anew from its tokens: comments stay behind.</summary>
internal static class FunctionCopier
{
    private static readonly HashSet<string> CalculatorOperators =
    [
        "abs", "add", "atan", "ceiling", "cos", "cvi", "cvr", "div", "exp", "floor", "idiv", "ln", "log", "mod", "mul", "neg", "round",
        "sin", "sqrt", "sub", "truncate", "and", "bitshift", "eq", "false", "ge", "gt", "le", "lt", "ne", "not", "or", "true", "xor",
        "if", "ifelse", "copy", "dup", "exch", "index", "pop", "roll", "{", "}",
    ];

    private static readonly DictionaryRule Rule = new("Function",
        new("FunctionType", ValueRules.Number),
        new("Domain", ValueRules.Numbers),
        new("Range", ValueRules.Numbers),
        new("Size", ValueRules.Numbers),
        new("BitsPerSample", ValueRules.Number),
        new("Order", ValueRules.Number),
        new("Encode", ValueRules.Numbers),
        new("Decode", ValueRules.Numbers),
        new("C0", ValueRules.Numbers),
        new("C1", ValueRules.Numbers),
        new("N", ValueRules.Number),
        new("Bounds", ValueRules.Numbers),
        new("Functions", Functions));

    public static PdfObject? Copy(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfStream { Dictionary: var dictionary } stream when dictionary.Int("FunctionType", -1) == 4 => copier.Data(stream, Rule, CleanProgram),
        PdfStream stream => copier.Data(stream, Rule),
        PdfDictionary dictionary => Rule.Apply(copier, dictionary),
        PdfName { Value: "Identity" or "Default" } name => name,
        _ => null,
    };

    /// <summary>One function or an array of them.</summary>
    public static PdfObject? Functions(ResourceCopier copier, PdfObject raw)
    {
        if (raw.Resolve() is not PdfArray array) return copier.Function(raw);
        var target = new PdfArray();
        foreach (var item in array.Raw)
        {
            if (copier.Function(item) is not { } copy) return null;
            target.Add(copy);
        }

        return target;
    }

    private static ReadOnlyMemory<byte>? CleanProgram(ReadOnlyMemory<byte> program)
    {
        using var output = new ByteBuffer();
        var lexer = new Lexer(program.Span);
        for (var kind = lexer.Next(); kind != TokenKind.End; kind = lexer.Next())
        {
            if (kind == TokenKind.Number) SyntaxWriter.Number(output, lexer.Number);
            else if (kind == TokenKind.Keyword && IsOperator(lexer.Keyword)) output.Add(lexer.Keyword);
            else return null;
            output.Add((byte)' ');
        }

        return output.ToArray();
    }

    private static bool IsOperator(ReadOnlySpan<byte> keyword) =>
        keyword.Length <= 8 && CalculatorOperators.Contains(System.Text.Encoding.ASCII.GetString(keyword));
}
