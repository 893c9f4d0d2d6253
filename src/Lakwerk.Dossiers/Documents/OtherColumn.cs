namespace Lakwerk.Dossiers;

/// <summary>A cell of a column that a report brought and that means nothing here; it goes out again as it came.</summary>
public sealed record OtherColumn(string Header, string Value);
