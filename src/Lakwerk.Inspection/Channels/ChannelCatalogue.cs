using System.Text.Json;

namespace Lakwerk.Inspection.Channels;

/// <summary>The channels as data (channels.json): number, name, and what a pass means in two languages.</summary>
internal static class ChannelCatalogue
{
    private const string Resource = "Lakwerk.Inspection.Channels.channels.json";

    private static readonly Dictionary<int, ChannelText> ByNumber = Load().ToDictionary(text => text.Number);

    public static IEnumerable<ChannelText> All => ByNumber.Values.OrderBy(text => text.Number);

    public static ChannelText Of(int number) => ByNumber[number];

    private static ChannelText[] Load()
    {
        using var stream = typeof(ChannelCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        return JsonSerializer.Deserialize(stream, CatalogueJson.Default.ChannelTextArray)
            ?? throw new InvalidOperationException($"{Resource} is empty.");
    }
}
