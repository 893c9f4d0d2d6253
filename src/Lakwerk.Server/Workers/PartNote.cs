using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Work.Files;

namespace Lakwerk.Server.Workers;

/// <summary>What lies beside a file that comes in pieces: enough to take it in without its sender.</summary>
/// <param name="Work">The name of the work of reading it, given when its first piece came.</param>
/// <param name="Dossier">Where it goes.</param>
/// <param name="By">The account of who sends it.</param>
/// <param name="ByName">Who that is.</param>
/// <param name="Name">As the sender calls the file.</param>
/// <param name="Length">How long it will be.</param>
internal sealed record PartNote(string Work, string Dossier, string By, string ByName, string Name, long Length)
{
    public static PartNote New(DossierId dossier, Actor by, PartialFile file) => new(WorkItem.NewId(), dossier.Value, by.Id, by.Name, file.Name, file.Length);

    /// <summary>Null when there is none that can be read.</summary>
    public static PartNote? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), PartNoteJson.Default.PartNote) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, PartNoteJson.Default.PartNote));
}

/// <summary>Notes as JSON, written at build time.</summary>
[JsonSerializable(typeof(PartNote))]
internal sealed partial class PartNoteJson : JsonSerializerContext;
