using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>
/// The definition of safe: files that differ only in a secret under the marks give the same output, byte for byte. The
/// secrets are words of six letters in a font that gives all letters one width. An engine that lacks the remedy for a
/// channel fails on it, so that these tests are known to see what they look for.
/// </summary>
public sealed class NonInterferenceTests
{
    // A repeat outside the marks is told by the unmarked part of the file, which may differ; widths have tests of their own.
    private static readonly int[] Elsewhere = [25, 27, 34];

    private static readonly (string One, string Other)[] Pairs = [("Jansen", "Bakker"), .. RandomPairs(2)];

    private static readonly Dictionary<string, Channel> Channels =
        ((IEnumerable<Channel>)[.. PageChannels.All, .. PlaceChannels.All, .. FontChannels.All, .. FirstUseChannels.All, .. ImageChannels.All, .. FileChannels.All]).ToDictionary(channel => channel.Name);

    public static TheoryData<string> Names => [.. Channels.Keys];

    public static TheoryData<string, WidthPolicy> Everywhere()
    {
        var rows = new TheoryData<string, WidthPolicy>();
        foreach (var name in Channels.Keys)
            foreach (var width in Enum.GetValues<WidthPolicy>()) rows.Add(name, width);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void The_output_does_not_depend_on_what_was_under_a_mark(string channel, WidthPolicy width)
    {
        foreach (var (one, other) in width == WidthPolicy.Snap ? Pairs : Pairs[..1])
        {
            var (first, second) = (Channels[channel].File(one), Channels[channel].File(other));

            Assert.False(first.AsSpan().SequenceEqual(second), "the two files must differ for the test to mean something");
            Outputs.AssertSame(Redacted(first, channel, width), Redacted(second, channel, width), $"{one} and {other}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_engine_without_the_remedy_tells_the_secrets_apart(string channel)
    {
        var (weaker, marks) = (Channels[channel].Weaker, Channels[channel].Marks);
        var (one, other) = Pairs[0];

        Assert.False(weaker(Channels[channel].File(one), marks).AsSpan().SequenceEqual(weaker(Channels[channel].File(other), marks)));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void No_secret_is_left_anywhere_in_the_decompressed_output(string channel, WidthPolicy width)
    {
        var everything = Redacted(Channels[channel].File("Jansen"), channel, width).Everything();

        Assert.DoesNotContain("Jansen", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToHexString("Jansen"u8), everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_channel_of_the_catalogue_has_a_pair_of_files() =>
        Assert.Equal(Enumerable.Range(1, 37).Except([.. Elsewhere, EncryptedPairTests.Channel]), Channels.Values.Select(channel => channel.Number).Distinct().Order());

    private static Run Redacted(byte[] file, string channel, WidthPolicy width) => Run.Redact(file, width, Channels[channel].Marks);

    private static IEnumerable<(string One, string Other)> RandomPairs(int count)
    {
        var random = new Random(20240131);
        for (var i = 0; i < count; i++) yield return (Word(random), Word(random));
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 6).Select(_ => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[random.Next(52)]));
}
