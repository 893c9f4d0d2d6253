using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A document as it stands now.</summary>
public sealed record Document(DocumentId Id, ListId List, DocumentDetails Details, DocumentId? Parent, int Order)
{
    public string? Number { get; init; }

    public DocumentId? DuplicateOf { get; init; }

    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Null while nobody has judged it.</summary>
    public DocumentJudged? Judged { get; init; }

    /// <summary>Suggestions that someone looked at and rejected.</summary>
    public ImmutableArray<string> RejectedSuggestions { get; init; } = [];

    public string? ResidualText { get; init; }

    /// <summary>Who last marked or assessed it: may not sign it off.</summary>
    public Actor? LastWorker { get; init; }

    /// <summary>Who agreed with it as it is now; work on it takes this away.</summary>
    public Actor? SignedOffBy { get; init; }

    /// <summary>Why disclosure waits, or null.</summary>
    public string? Suspended { get; init; }

    /// <summary>Every version that went out, in order of time.</summary>
    public ImmutableArray<Release> Releases { get; init; } = [];

    /// <summary>In order of time, dealt with or not.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    public bool HasMark(MarkId mark)
    {
        foreach (var placed in Marks)
            if (placed.Id == mark)
                return true;
        return false;
    }
}
