namespace Lakwerk.Letters.Model;

/// <summary>A line of the letterhead: a name by which a template finds it, a label, a value.</summary>
public sealed record HeadField(string Name, string Label, Phrase Value);
