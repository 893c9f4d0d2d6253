using System.Text;
using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>
/// Embedded CMaps (ISO 32000-2, 9.7.5.4 and 9.10.3) are programs in which anything can be written. They are taken apart
/// into tokens and only the mapping itself is put together again: no comments, no unknown operators, no free strings,
/// no names but those of the predefined CMaps.
/// </summary>
internal static class CharacterMapCleaner
{
    private const int LongestMappedString = 512;

    private static readonly HashSet<string> Operators =
    [
        "begincmap", "endcmap", "usecmap", "begincodespacerange", "endcodespacerange", "begincidrange", "endcidrange",
        "begincidchar", "endcidchar", "beginbfrange", "endbfrange", "beginbfchar", "endbfchar", "beginnotdefrange",
        "endnotdefrange", "beginnotdefchar", "endnotdefchar",
    ];

    /// <summary>The same mapping as a clean program.</summary>
    public static ReadOnlyMemory<byte>? Clean(ReadOnlyMemory<byte> program)
    {
        using var output = new ByteBuffer();
        output.Add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"u8);
        var lexer = new Lexer(program.Span);
        var operands = new List<string>();
        for (var kind = lexer.Next(); kind != TokenKind.End; kind = lexer.Next()) Take(ref lexer, kind, operands, output);
        output.Add("endcmap\nend\nend\n"u8);
        return output.ToArray();
    }

    private static void Take(ref Lexer lexer, TokenKind kind, List<string> operands, ByteBuffer output)
    {
        switch (kind)
        {
            case TokenKind.Number:
                operands.Add(((long)lexer.Number).ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case TokenKind.String when lexer.StringBytes.Length <= LongestMappedString && IsHexadecimal(lexer.Keyword):
                operands.Add($"<{Convert.ToHexString(lexer.StringBytes)}>");
                break;
            case TokenKind.Name:
                operands.Add("/" + lexer.Name);
                break;
            case TokenKind.ArrayOpen or TokenKind.ArrayClose:
                operands.Add(kind == TokenKind.ArrayOpen ? "[" : "]");
                break;
            case TokenKind.Keyword:
                Finish(Encoding.Latin1.GetString(lexer.Keyword), operands, output);
                operands.Clear();
                break;
            default:
                break;
        }
    }

    private static bool IsHexadecimal(ReadOnlySpan<byte> token) => token.Length > 0 && token[0] == '<';

    private static void Finish(string keyword, List<string> operands, ByteBuffer output)
    {
        if (keyword == "def")
        {
            if (operands is [.., "/WMode", "0" or "1"]) output.AddLatin1($"/WMode {operands[^1]} def\n");
            return;
        }

        if (!Operators.Contains(keyword) || keyword is "begincmap" or "endcmap") return;
        if (keyword == "usecmap")
        {
            if (operands is [.., ['/', .. var known] name] && PredefinedCMaps.Find(known) is not null) output.AddLatin1($"{name} usecmap\n");
            return;
        }

        var begins = keyword.StartsWith("begin", StringComparison.Ordinal);
        WriteOperands(begins ? operands.TakeLast(1) : operands.Where(o => o[0] != '/'), output);
        output.AddLatin1(keyword + "\n");
    }

    private static void WriteOperands(IEnumerable<string> operands, ByteBuffer output)
    {
        foreach (var operand in operands)
        {
            output.AddLatin1(operand);
            output.Add((byte)' ');
        }
    }
}
