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
            rows.Add("BT /F1 12 Tf 0 Tz 160 300 Td (Beste Jansen, dank.) Tj ET", width);
            rows.Add("BT /F1 1e-5 Tf 100 300 Td (Beste Jansen) Tj /F1 12 Tf (, dank.) Tj ET", width);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_that_once_brought_the_engine_down_is_redacted(string content, WidthPolicy width)
    {
        var run = Run.Redact(new Sheet(content).Build(), width, Run.Mark(Middle));

        Assert.NotEmpty(run.File);
    }
}
