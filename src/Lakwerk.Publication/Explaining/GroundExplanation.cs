using Lakwerk.Law;

namespace Lakwerk.Publication.Explaining;

/// <summary>Why something is covered, for somebody who never read the law.</summary>
/// <param name="Code">The ground or label.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Law">Where it stands in the law, in Dutch prose; null for a label.</param>
/// <param name="Covered">What is under such a box.</param>
/// <param name="Because">Why it may or must stay covered.</param>
/// <param name="Weighed">Whether openness was weighed against it.</param>
public sealed record GroundExplanation(string Code, Bilingual Name, string? Law, Bilingual Covered, Bilingual Because, Bilingual Weighed)
{
    /// <summary>Part of an address: <c>5.1.2.e</c>, <c>buiten-scope</c>.</summary>
    public string Slug { get; } = Code.Replace(' ', '-');
}
