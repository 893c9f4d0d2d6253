using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Work.Dossiers;

/// <summary>Grounds and labels as people write them, to the codes that marks and documents carry.</summary>
public static class GroundCodes
{
    /// <summary>Reads <c>5.1.2e; 5.2</c>, <c>buiten scope</c>, <c>artikel 10, tweede lid …</c>; what is doubtful is refused, never guessed.</summary>
    /// <exception cref="InputException">Something in it is no ground or label.</exception>
    public static ImmutableArray<string> Parse(string text) => TryParse(text, out var codes, out var problem) ? codes : throw InputException.Of(problem);

    /// <summary>The same for what somebody typed in a field: not done is said, not thrown.</summary>
    public static bool TryParse(string text, out ImmutableArray<string> codes, [NotNullWhen(false)] out Bilingual? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = GroundParser.ParseCell(text);
        problem = ProblemOf(reading);
        codes = problem is null ? [.. Codes.Sorted(reading.Citations.Select(c => c.Code))] : [];
        return problem is null;
    }

    private static Bilingual? ProblemOf(CellReading reading)
    {
        if (reading.Unknown.Count > 0) return new($"“{reading.Unknown[0]}” is geen grond of aanduiding.", $"“{reading.Unknown[0]}” is no ground or label.");
        if (reading.Citations.FirstOrDefault(c => c.Confidence < Citation.Doubtful) is { } doubtful) return new($"“{doubtful.Source}” is onzeker; bedoelt u {doubtful.Code}?", $"“{doubtful.Source}” is not certain; do you mean {doubtful.Code}?");
        return reading.Citations.FirstOrDefault(c => c.Ground is { Refuses: false }) is { } provision ? new($"{provision.Code} is een bepaling, geen weigeringsgrond.", $"{provision.Code} is a provision, not a ground for refusal.") : null;
    }
}
