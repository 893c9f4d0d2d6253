namespace Lakwerk.Redaction.Content;

/// <summary>A pattern by its name in the old resources, with the colour components that an uncoloured one takes.</summary>
internal sealed record HeldPattern(string Name, IReadOnlyList<double> Components);
