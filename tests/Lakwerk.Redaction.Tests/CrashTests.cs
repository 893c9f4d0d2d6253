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
}
