using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>Compares redacted files byte for byte; where they differ, their objects say how.</summary>
internal static class Outputs
{
    public static void AssertSame(Run first, Run second, string pair)
    {
        if (first.File.AsSpan().SequenceEqual(second.File)) return;
        Assert.Equal(first.Everything(), second.Everything());
        Assert.Fail($"The outputs for {pair} differ in their bytes, not in their decompressed objects.");
    }
}
