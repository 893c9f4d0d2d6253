namespace Lakwerk.Suggestions.Consistency;

/// <summary>In what way the same passage was treated differently.</summary>
public enum InconsistencyKind
{
    /// <summary>The same words are covered in one place and open in another.</summary>
    SameWords,

    /// <summary>The words around it are the same, what stands between them differs a little (a scan, a quoted mail) and is open.</summary>
    SameSurroundings,

    /// <summary>The same words are covered everywhere, but not under the same ground.</summary>
    OtherGround,
}

/// <summary>A passage that was treated differently in different places.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Text">The words, as in the first place where they are covered.</param>
/// <param name="Risk">0 to 1: how telling the words are, and how often they were thought worth covering. For ordering, no probability.</param>
/// <param name="Covered">Where they are covered; at most <see cref="PassageComparison.MostPlaces"/>.</param>
/// <param name="Open">Where they are open (none for <see cref="InconsistencyKind.OtherGround"/>); at most as many.</param>
/// <param name="CoveredCount">In how many places they are covered.</param>
/// <param name="OpenCount">In how many places they are open.</param>
public sealed record Inconsistency(
    InconsistencyKind Kind, string Text, double Risk, IReadOnlyList<PassagePlace> Covered, IReadOnlyList<PassagePlace> Open, int CoveredCount, int OpenCount);
