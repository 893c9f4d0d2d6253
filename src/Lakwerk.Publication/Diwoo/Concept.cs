namespace Lakwerk.Publication.Diwoo;

/// <summary>Something from a list of the government's: its address, and the words for it.</summary>
public sealed record Concept(string Uri, string Label);
