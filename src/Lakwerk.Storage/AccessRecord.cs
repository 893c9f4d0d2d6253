using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>A file was fetched.</summary>
public sealed record AccessRecord(DateTimeOffset At, string Account, DossierId Dossier, string What, string? Document);
