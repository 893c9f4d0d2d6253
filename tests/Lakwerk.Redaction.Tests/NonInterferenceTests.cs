using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>
/// The definition of safe: files that differ only in a secret under the marks give the same output, byte for byte. The
/// secrets are words of six letters in a font that gives all letters one width.
/// </summary>
public sealed class NonInterferenceTests
{
    private static readonly Box Area = new(115, 696, 159, 712);

    private static readonly (string One, string Other)[] Pairs = [("Jansen", "Bakker"), ("Visser", "Mulder"), .. RandomPairs(4)];

    private static readonly Dictionary<string, Channel> Channels = PageChannels.All.Concat(FileChannels.All).ToDictionary(channel => channel.Name);

    public static TheoryData<string, WidthPolicy> Everywhere()
    {
        var rows = new TheoryData<string, WidthPolicy>();
        foreach (var name in Channels.Keys)
            foreach (var width in Enum.GetValues<WidthPolicy>()) rows.Add(name, width);
        return rows;
    }

    public static TheoryData<string> WhereUnmarkedSecretsPass() => [.. Channels.Values.Where(channel => channel.Passes).Select(channel => channel.Name)];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void The_output_does_not_depend_on_what_was_under_a_mark(string channel, WidthPolicy width)
    {
        foreach (var (one, other) in Pairs)
        {
            var (first, second) = (Channels[channel].File(one), Channels[channel].File(other));

            Assert.False(first.AsSpan().SequenceEqual(second), "the two files must differ for the test to mean something");
            AssertSame(Redacted(first, channel, width), Redacted(second, channel, width), $"{one} and {other}");
        }
    }

    [Theory]
    [MemberData(nameof(WhereUnmarkedSecretsPass))]
    public void Without_a_mark_the_output_tells_the_secrets_apart(string channel)
    {
        var (one, other) = Pairs[0];

        Assert.False(Run.Redact(Channels[channel].File(one)).File.AsSpan().SequenceEqual(Run.Redact(Channels[channel].File(other)).File));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void No_secret_is_left_anywhere_in_the_decompressed_output(string channel, WidthPolicy width)
    {
        var everything = Redacted(Channels[channel].File("Jansen"), channel, width).Everything();

        Assert.DoesNotContain("Jansen", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString("Jansen"u8), everything, StringComparison.OrdinalIgnoreCase);
    }

    private static Run Redacted(byte[] file, string channel, WidthPolicy width) =>
        Run.Redact(file, width, [.. Enumerable.Range(1, Channels[channel].Pages).Select(page => Run.Mark(Area, page, "5.1.2e", $"m{page}"))]);

    private static void AssertSame(Run first, Run second, string pair)
    {
        if (first.File.AsSpan().SequenceEqual(second.File)) return;
        Assert.Equal(first.Everything(), second.Everything());
        Assert.Fail($"The outputs for {pair} differ in their bytes, not in their decompressed objects.");
    }

    private static IEnumerable<(string One, string Other)> RandomPairs(int count)
    {
        var random = new Random(20240131);
        for (var i = 0; i < count; i++) yield return (Word(random), Word(random));
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 6).Select(_ => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[random.Next(52)]));
}
