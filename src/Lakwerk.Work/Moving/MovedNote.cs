using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Moving;

/// <summary>What stands in the folder of an office that was moved to servers, so that nobody works on in what is only a copy by then.</summary>
/// <param name="Format">Of this form of the note.</param>
/// <param name="Store">The server that it moved to, without who asks and by which password.</param>
/// <param name="Blobs">Where its files went; null when they went beside the store's folder.</param>
/// <param name="At">When all of it had arrived and was verified.</param>
internal sealed record MovedNote(int Format, string Store, string? Blobs, DateTimeOffset At)
{
    public const string Name = "verhuisd.json";

    private const int Version = 1;

    public static MovedNote? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), MovedNoteContext.Default.MovedNote);
        }
        catch (JsonException problem)
        {
            throw InputException.About(path, "cannot be read, so it is not known where this office moved to.", problem);
        }
    }

    public static void Write(string folder, string store, string? blobs, DateTimeOffset at) =>
        AtomicFile.Write(Path.Combine(folder, Name), JsonSerializer.SerializeToUtf8Bytes(new MovedNote(Version, store, blobs, at), MovedNoteContext.Default.MovedNote));

    public static void Remove(string folder) => File.Delete(Path.Combine(folder, Name));
}

/// <summary>Serialisation written at build time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MovedNote))]
internal sealed partial class MovedNoteContext : JsonSerializerContext;
