using Lakwerk.Inspection.Channels;

namespace Lakwerk.Inspection.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void The_catalogue_numbers_37_channels() =>
        Assert.Equal(Enumerable.Range(1, 37), ChannelCatalogue.All.Select(text => text.Number));

    [Fact]
    public void Every_channel_of_the_catalogue_is_in_the_table_under_the_same_name() =>
        Assert.Equal(
            ChannelCatalogue.All.Select(text => (text.Number, text.Id)),
            ChannelTable.Create().Where(channel => channel.Number != Fidelity.ChannelNumber).Select(channel => (channel.Number, channel.Id)));

    [Fact]
    public void Every_channel_is_explained_in_two_languages() =>
        Assert.All(ChannelCatalogue.All, text => Assert.All(
            (string[])[text.Title.Dutch, text.Title.English, text.Meaning.Dutch, text.Meaning.English], words => Assert.NotEmpty(words)));
}
