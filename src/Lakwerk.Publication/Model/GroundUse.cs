namespace Lakwerk.Publication.Model;

/// <summary>How often a decision relies on a ground.</summary>
/// <param name="Code">Its canonical code.</param>
/// <param name="Name">Its short name in Dutch.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Passages">On how many passages of documents that went out.</param>
public sealed record GroundUse(string Code, string Name, int Documents, int Passages)
{
    /// <summary>How many documents are refused as a whole under it.</summary>
    public int Refused { get; init; }
}
