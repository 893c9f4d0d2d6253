namespace Lakwerk.Publication.Archive;

/// <summary>What the archive wants to know and no dossier tells: it follows from the body's selection list.</summary>
/// <param name="Preserve">To be kept for ever (blijvend te bewaren), or destroyed after a term.</param>
/// <param name="SelectionList">The name of the selection list.</param>
public sealed record ArchiveTerms(bool Preserve, string SelectionList)
{
    /// <summary>The category of the list.</summary>
    public string? Category { get; init; }

    /// <summary>How many years, when it is not kept for ever.</summary>
    public int? Years { get; init; }

    /// <summary>Decisions of a public body on requests are usually kept.</summary>
    public static ArchiveTerms Default { get; } = new(true, "Selectielijst van het orgaan");
}
