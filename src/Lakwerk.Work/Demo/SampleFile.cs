using System.Text.Json;
using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Demo;

/// <summary>Reads samples.json, which lies beside the documents that it lists.</summary>
internal static class SampleFile
{
    public const string Name = "samples.json";

    public static IReadOnlyList<DemoSample> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            using var json = JsonDocument.Parse(SourceFile.ReadAll(path));
            return [.. json.RootElement.GetProperty("samples").EnumerateArray().Select(ReadSample)];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw InputException.About(path, "does not list samples as it should.", problem);
        }
    }

    private static DemoSample ReadSample(JsonElement sample) => new(
        sample.GetProperty("name").GetString()!,
        sample.GetProperty("title").GetString()!,
        sample.GetProperty("about").GetString()!,
        [.. sample.GetProperty("passages").EnumerateArray().Select(passage => passage.GetString()!)],
        [.. sample.GetProperty("places").EnumerateArray().Select(ReadPlace)]);

    private static (int Page, Box Box) ReadPlace(JsonElement place)
    {
        var box = place.GetProperty("box");
        return (place.GetProperty("page").GetInt32(), Box.Of(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble()));
    }
}
