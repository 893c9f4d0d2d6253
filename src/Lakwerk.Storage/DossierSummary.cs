using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>A line of the list of dossiers: a projection, made again from the events whenever it is in doubt.</summary>
public sealed record DossierSummary(DossierId Dossier, int Version, string Title, string Body, string Reference, DateOnly Received, DateOnly? DecidedOn, int Documents);
