using System.Text.Json.Serialization;

namespace Lakwerk.Work.Moving;

/// <summary>What stands beside a backup that is whole.</summary>
internal sealed record BackupNote(int Format, string Office, DateTimeOffset Made, int Dossiers, long Records, int Blobs);

/// <summary>Serialisation written at build time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupNote))]
internal sealed partial class BackupNoteContext : JsonSerializerContext;
