namespace Lakwerk.Work.Proving;

/// <summary>An element of the proof's structure tree.</summary>
internal sealed class ProofTag(string type, ProofTag? parent)
{
    public string Type => type;

    public ProofTag? Parent => parent;

    /// <summary>Scope of a header cell.</summary>
    public string? Scope { get; init; }

    /// <summary>Elements and marked-content numbers, in reading order.</summary>
    public List<(ProofTag? Element, int Mcid)> Kids { get; } = [];

    /// <summary>A new element at the end.</summary>
    public ProofTag Add(string childType, string? scope = null)
    {
        var child = new ProofTag(childType, this) { Scope = scope };
        Kids.Add((child, -1));
        return child;
    }
}
