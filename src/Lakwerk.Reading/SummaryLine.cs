namespace Lakwerk.Reading;

/// <summary>One fact as a person reads it: what it is, its text, where it stands.</summary>
public sealed record SummaryLine(string What, string Text, string Place, double? Confidence);
