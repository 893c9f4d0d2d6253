namespace Lakwerk.Dossiers.Events;

/// <summary>An event and its place in the journal of its dossier, counted from 1.</summary>
public readonly record struct NumberedEvent(int Version, DossierEvent Event);
