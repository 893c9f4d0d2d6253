using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>A record as the journal keeps it.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Its place in the dossier, from 1.</param>
/// <param name="Event">The event as canonical JSON.</param>
/// <param name="Hash">The link: SHA-256 over the previous link and this record.</param>
public sealed record JournalRecord(DossierId Dossier, int Version, byte[] Event, byte[] Hash);
