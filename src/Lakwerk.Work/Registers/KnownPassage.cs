namespace Lakwerk.Work.Registers;

/// <summary>Words that are marked now and were public before.</summary>
public sealed record KnownPassage(int Page, string Text, RegisterEntry Entry);
