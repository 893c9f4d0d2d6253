namespace Lakwerk.Dossiers.Checks;

/// <summary>
/// What a dossier's rules must know and its journal does not say: what stands in the files, and in the other dossiers. Nobody
/// looks it up here; who opens files passes it in.
/// </summary>
public sealed record FileFacts
{
    public static FileFacts None { get; } = new();

    /// <summary>Documents in which suggestions wait for an answer.</summary>
    public IReadOnlyDictionary<DocumentId, WaitingSuggestions> Waiting { get; init; } = new Dictionary<DocumentId, WaitingSuggestions>();

    /// <summary>Documents of which the inventory says what is covered in them.</summary>
    public IReadOnlyDictionary<DocumentId, IReadOnlyList<CoveredCell>> CoveredCells { get; init; } = new Dictionary<DocumentId, IReadOnlyList<CoveredCell>>();

    /// <summary>Another dossier bears the same reference.</summary>
    public bool SharesReference { get; init; }

    /// <summary>What the body has not said of itself and the letter of the open decision needs: <c>rechtbank</c>.</summary>
    public IReadOnlyList<string> MissingOfBody { get; init; } = [];
}
