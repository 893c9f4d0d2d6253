using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Content;

public class ContentReaderTests
{
    [Theory]
    [InlineData("1 0 0 1 72 720 cm", "1,0,0,1,72,720 ConcatMatrix")]
    [InlineData("/F1 12 Tf", "/F1,12 SetFont")]
    [InlineData("(a\\(b) Tj", "(a(b) ShowText")]
    [InlineData("(a(b)c)Tj", "(a(b)c) ShowText")]
    [InlineData("(a\\\nb\\101\\7z)Tj", "(ab\u0041\u0007z) ShowText")]
    [InlineData("(a\r\nb)Tj", "(a\nb) ShowText")]
    [InlineData("<48 65 6>Tj", "(He`) ShowText")]
    [InlineData("[(A)-120(B)]TJ", "[(A),-120,(B)] ShowTextAdjusted")]
    [InlineData("[[1 2] 3]0 d", "[[],3],0 SetDash")]
    [InlineData("true false null sc", "true,false,null SetFillColor")]
    [InlineData("/Span<</MCID 3>>BDC", "/Span,<<1>> BeginMarkedContentProperties")]
    [InlineData("/A#42 gs", "/AB SetExtGState")]
    [InlineData("% a comment\n q", " SaveState")]
    [InlineData("f*\nB*\nT*", " FillEvenOdd; FillStrokeEvenOdd; NextLine")]
    [InlineData("() ' 1 2 () \"", "() NextLineShow;1,2,() NextLineShowSpaced")]
    [InlineData("1 foo", "1 Unknown")]
    public void Operators_come_with_their_operands(string content, string expected) => Assert.Equal(expected, Read(content));

    [Theory]
    [InlineData("0.5g", "0.5 SetFillGray")]
    [InlineData("12-34 m", "12,-34 MoveTo")]
    [InlineData("--5 w", "-5 SetLineWidth")]
    [InlineData(".5.25 m", "0.5,0.25 MoveTo")]
    [InlineData("1.5-2 w", "1.52 SetLineWidth")]
    [InlineData("- w", "0 SetLineWidth")]
    [InlineData("+.5 w", "0.5 SetLineWidth")]
    [InlineData("00000000000000000000000000000000000007 w", "7 SetLineWidth")]
    [InlineData("0.10000000000000000000000000001 w", "0.1 SetLineWidth")]
    public void Numbers_are_read_as_viewers_read_them(string content, string expected) => Assert.Equal(expected, Read(content));

    [Theory]
    [InlineData("] q", " SaveState")]
    [InlineData(") > } { q", " SaveState")]
    [InlineData("[(never closed) q", "")]
    [InlineData("(never closed q", "")]
    [InlineData("<48", "")]
    [InlineData("1 2 3", "")]
    [InlineData("<< /A q", "")]
    [InlineData("", "")]
    public void Stray_and_open_brackets_do_no_harm(string content, string expected) => Assert.Equal(expected, Read(content));

    [Fact]
    public void Of_very_many_operands_the_last_are_kept()
    {
        var content = string.Join(' ', Enumerable.Range(0, 5000)) + " 1 2 m";
        var reader = new ContentReader(Encoding.Latin1.GetBytes(content), PdfLimits.Default);
        Assert.True(reader.Read(out var operation));
        Assert.True(operation.Operands.Length <= 1024);
        Assert.Equal(2, operation.Operands[^1].Number);
        Assert.Equal(1, operation.Operands[^2].Number);
    }

    [Fact]
    public void An_operation_knows_its_bytes()
    {
        var bytes = Encoding.Latin1.GetBytes("q  1 0 0 1 5 5 cm\nQ");
        var reader = new ContentReader(bytes, PdfLimits.Default);
        reader.Read(out _);
        reader.Read(out var operation);
        Assert.Equal("1 0 0 1 5 5 cm", Encoding.Latin1.GetString(bytes[operation.Start..operation.End]));
    }

    [Fact]
    public void An_array_operand_can_be_had_as_an_object_and_as_items()
    {
        var reader = new ContentReader("[(A) 5 /N]TJ"u8.ToArray(), PdfLimits.Default);
        reader.Read(out var operation);
        Assert.Equal(3, operation.Operands[0].Array!.Count);
        Assert.Equal(3, operation.ArrayItems.Length);
        Assert.IsType<PdfName>(operation.Operands[0].Array![2]);
        Assert.Equal("N", operation.ArrayItems[2].Name);
    }

    [Fact]
    public void Many_escaped_strings_of_one_operation_stay_intact()
    {
        var strings = Enumerable.Range(0, 200).Select(i => new string((char)('a' + i % 26), 50 + i) + "\\\\").ToList();
        var reader = new ContentReader(Encoding.Latin1.GetBytes($"[{string.Concat(strings.Select(s => $"({s})"))}]TJ"), PdfLimits.Default);
        reader.Read(out var operation);
        var i = 0;
        foreach (var item in operation.ArrayItems) Assert.Equal(strings[i++].Replace("\\\\", "\\"), Encoding.Latin1.GetString(item.String.Span));
        Assert.Equal(200, i);
    }

    [Fact]
    public void Arrays_nested_without_end_are_refused()
    {
        var content = new string('[', 10_000);
        var exception = Assert.Throws<PdfException>(() => Read(content));
        Assert.Equal(PdfErrorCode.LimitExceeded, exception.Code);
    }

    private static string Read(string content)
    {
        var reader = new ContentReader(Encoding.Latin1.GetBytes(content), PdfLimits.Default);
        var read = new List<string>();
        while (reader.Read(out var operation))
            read.Add($"{Show(operation.Operands, operation)} {operation.Operator}");
        return string.Join(';', read);
    }

    private static string Show(ReadOnlySpan<Operand> operands, in ContentOperation operation)
    {
        var shown = new List<string>();
        foreach (var operand in operands) shown.Add(operand.Kind == OperandKind.Array ? $"[{Show(operation.ArrayItems, default)}]" : Show(operand));
        return string.Join(',', shown);
    }

    private static string Show(Operand operand) => operand.Kind switch
    {
        OperandKind.Number => operand.Number.ToString(CultureInfo.InvariantCulture),
        OperandKind.Name => "/" + operand.Name,
        OperandKind.String => $"({Encoding.Latin1.GetString(operand.String.Span)})",
        OperandKind.Boolean => operand.Boolean ? "true" : "false",
        OperandKind.Dictionary => $"<<{operand.Dictionary!.Count}>>",
        OperandKind.Null => "null",
        _ => "[]",
    };
}
