namespace Lakwerk.Dossiers;

/// <summary>One of the things asked for, and where it is answered.</summary>
public sealed record RequestItem(int Number, string Text, string? Answer);
