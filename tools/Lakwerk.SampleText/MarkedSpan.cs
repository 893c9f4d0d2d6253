namespace Lakwerk.SampleText;

/// <summary>A passage of a generated text and the kind of data that it is.</summary>
public readonly record struct MarkedSpan(string Kind, int Start, int End);
