namespace Lakwerk.Dossiers.Vws;

/// <summary>A row of a production report, understood.</summary>
public sealed record VwsRow(int Line, DocumentId Document, DocumentDetails Details, Judgement Judgement, IReadOnlyList<string> Codes, bool Suspended);
