namespace Lakwerk.SampleText;

/// <summary>A generated text with the exact places of everything personal in it.</summary>
public sealed record SampleDocument(string Text, IReadOnlyList<MarkedSpan> Spans);
