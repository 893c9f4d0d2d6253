using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Tests;

/// <summary>
/// Journals are read for ever. Events as earlier versions stored them lie in tests/data/events, a folder for each version; a file
/// there is never changed. Who changes what an event holds adds the new shape in a new folder, and the old one must still be read.
/// </summary>
public sealed class StoredEventsTests
{
    /// <summary>Set to the number of a new folder, what is missing is stored there; a person then looks at it.</summary>
    private const string StoreVariable = "LAKWERK_STORE_EVENTS";

    private static readonly string Folder = Repository.Data("events");

    public static TheoryData<string> Stored => [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Kinds => [.. Types.Select(type => (string)type.TypeDiscriminator!)];

    [Theory, MemberData(nameof(Stored))]
    public void An_event_that_an_earlier_version_stored_reads_with_everything_it_says(string file)
    {
        var stored = File.ReadAllBytes(Path.Combine(Folder, file));
        using var before = JsonDocument.Parse(stored);
        using var after = JsonDocument.Parse(DossierEventJson.Write(DossierEventJson.Read(stored)));
        MustHold(after.RootElement, before.RootElement, "");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_event_is_stored_with_everything_that_it_can_hold(string kind)
    {
        using var example = JsonDocument.Parse(Example(kind));
        var wanted = Paths(example.RootElement, "").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder, kind + ".json", SearchOption.AllDirectories))
        {
            using var stored = JsonDocument.Parse(File.ReadAllBytes(file));
            wanted.ExceptWith(Paths(stored.RootElement, ""));
        }

        if (wanted.Count > 0 && Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } version) Store(version, kind);
        Assert.True(wanted.Count == 0, $"{kind} also holds {string.Join(", ", wanted)}: store one with it in a new folder of tests/data/events ({StoreVariable}=number does), for example:\n{Encoding.UTF8.GetString(Example(kind))}");
    }

    private static IEnumerable<JsonDerivedTypeAttribute> Types => typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false);

    private static byte[] Example(string kind) => DossierEventJson.Write((DossierEvent)Filled.Of(Types.Single(type => kind.Equals(type.TypeDiscriminator)).DerivedType));

    private static void Store(string version, string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, version)).FullName;
        File.WriteAllBytes(Path.Combine(folder, kind + ".json"), [.. Example(kind), (byte)'\n']);
    }

    private static void MustHold(JsonElement whole, JsonElement part, string path)
    {
        Assert.True(whole.ValueKind == part.ValueKind, $"{path}: {part} became {whole}");
        if (part.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in part.EnumerateObject())
            {
                Assert.True(whole.TryGetProperty(property.Name, out var kept), $"{path}/{property.Name} is no longer read.");
                MustHold(kept, property.Value, $"{path}/{property.Name}");
            }
        }
        else if (part.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(part.GetArrayLength(), whole.GetArrayLength());
            foreach (var (kept, item) in whole.EnumerateArray().Zip(part.EnumerateArray())) MustHold(kept, item, path + "[]");
        }
        else
        {
            Assert.True(part.GetRawText() == whole.GetRawText(), $"{path}: {part} became {whole}");
        }
    }

    private static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Paths(property.Value, $"{path}/{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Paths(item, path + "[]")),
        _ => [path],
    };
}
