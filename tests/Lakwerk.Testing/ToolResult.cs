using System.Text;

namespace Lakwerk.Testing;

/// <summary>What a foreign program left behind.</summary>
public sealed record ToolResult(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>The standard output as UTF-8.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>The same result when it ended well; else the test fails with the program's own complaint.</summary>
    public ToolResult Expect(int exitCode = 0)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode} instead of {exitCode}: {Error}{Output}");
        return this;
    }
}
