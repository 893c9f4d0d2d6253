using Lakwerk.Inspection.Channels;
using Lakwerk.Inspection.Tests.Fixtures;

namespace Lakwerk.Inspection.Tests;

/// <summary>Each channel finds the leak planted for it, and finds nothing in the twin without it.</summary>
public sealed class LeakFixtureTests
{
    private static readonly LeakFixture[] All = [.. TextFixtures.All, .. FileFixtures.All, .. ImageFixtures.All];

    // The channel of repeated text only ever advises: a person has to judge.
    private const int OnlyAdvises = 34;

    // Needs an encrypted file, which only a foreign program makes here: see EncryptionTests.
    private const int Elsewhere = 30;

    public static TheoryData<string> Names => [.. All.Select(fixture => fixture.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_leak_is_found_on_its_channel(string name)
    {
        var fixture = Named(name);
        var channel = ChannelOf(fixture, fixture.Leaky());
        Assert.NotEmpty(channel.Findings);
        if (fixture.Channel != OnlyAdvises) Assert.Equal(ChannelVerdict.Fail, channel.Verdict);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_twin_without_the_leak_is_clean_on_every_channel(string name)
    {
        var fixture = Named(name);
        var report = fixture.Clean().Inspect();
        Assert.Empty(report.Channels.Where(channel => channel.Verdict == ChannelVerdict.Fail).SelectMany(channel => channel.Findings.Select(finding => $"{channel.Number}: {finding}")));
        if (fixture.Channel == OnlyAdvises) Assert.Empty(ChannelOf(fixture, fixture.Clean()).Findings);
    }

    [Fact]
    public void Every_channel_has_a_fixture() =>
        Assert.Equal(ChannelCatalogue.All.Select(text => text.Number).Where(number => number != Elsewhere), All.Select(fixture => fixture.Channel).Distinct().Order());

    private static LeakFixture Named(string name) => All.Single(fixture => fixture.ToString() == name);

    private static ChannelResult ChannelOf(LeakFixture fixture, Scene scene) =>
        scene.Inspect().Channels.Single(channel => channel.Number == fixture.Channel);
}
