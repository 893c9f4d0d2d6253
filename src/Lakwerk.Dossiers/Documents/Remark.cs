namespace Lakwerk.Dossiers;

/// <summary>What somebody said about a document, or a mark in it; with someone asked, a question.</summary>
public sealed record Remark(RemarkId Id, MarkId? Mark, string Text, Actor By, DateTimeOffset At)
{
    /// <summary>Of whom an answer is asked; null for a remark to all.</summary>
    public Actor? Asked { get; init; }

    public string? Answer { get; init; }

    /// <summary>Who answered or dealt with it; null while it is open.</summary>
    public Actor? SettledBy { get; init; }

    public bool IsOpen => SettledBy is null;

    public bool IsOpenQuestion => IsOpen && Asked is not null;
}
