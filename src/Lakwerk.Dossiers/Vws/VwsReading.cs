namespace Lakwerk.Dossiers.Vws;

/// <summary>A production report as it was read: the sound rows, and what is wrong in the others.</summary>
public sealed record VwsReading(IReadOnlyList<VwsRow> Rows, IReadOnlyList<VwsError> Errors);
