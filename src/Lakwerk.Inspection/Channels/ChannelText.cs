namespace Lakwerk.Inspection.Channels;

/// <summary>A channel as the catalogue describes it.</summary>
internal sealed record ChannelText(int Number, string Id, Sentence Title, Sentence Meaning);
