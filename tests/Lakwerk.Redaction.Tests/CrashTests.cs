using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>What the fuzzing loop once brought down, reduced to what it takes.</summary>
public sealed class CrashTests
{
    private static readonly Box Middle = new(150, 280, 450, 560);

    public static TheoryData<string, WidthPolicy> Contents()
    {
        var rows = new TheoryData<string, WidthPolicy>();
        foreach (var width in Enum.GetValues<WidthPolicy>())
        {
            rows.Add("BT /F1 12 Tf 160 300 Td (Beste Jansen, dank.) TJ 300 0 Td (en groet) TJ ET", width);
            rows.Add("BT /F1 12 Tf 160 300 Td (Beste Jansen, ) Tj [(nog een)] (dank en nog veel meer groeten dan er op de regel passen) TJ ET", width);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_that_once_brought_the_engine_down_is_redacted(string content, WidthPolicy width)
    {
        var run = Run.Redact(new Sheet(content).Build(), width, Run.Mark(Middle));

        Assert.DoesNotContain("Jansen", run.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<< /Type /MCR /MCID 0 /Pg 3 0 R >>")]
    [InlineData("<< /Type /OBJR /Obj 3 0 R /Pg 3 0 R >>")]
    [InlineData("0")]
    public void Content_at_the_root_of_the_structure_is_no_part_of_it(string content)
    {
        var input = new Sheet("/P << /MCID 0 >> BDC BT /F1 12 Tf 160 300 Td (Beste Jansen, dank.) Tj ET EMC /P << /MCID 1 >> BDC BT /F1 12 Tf 72 72 Td (Groet) Tj ET EMC")
        {
            Catalog = $"/MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K [{content} << /Type /StructElem /S /P /Pg 3 0 R /K 1 >>] >>",
            Page = "/StructParents 0",
        }.Build();

        var run = Run.Redact(input, Run.Mark(Middle));

        Assert.DoesNotContain("Jansen", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("\"Groet\"", StructureDump.Of(run.File), StringComparison.Ordinal);
    }
}
