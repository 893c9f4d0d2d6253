using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>A ground as the letter uses it.</summary>
public sealed record GroundUse(Ground Ground, Place Place, double Confidence)
{
    /// <summary>The documents it is applied to; those that follow from "all except" are marked as derived.</summary>
    public required IReadOnlyList<DecidedDocument> Documents { get; init; }

    /// <summary>Lists of which it is applied to all documents; a null name stands for the only list.</summary>
    public required IReadOnlyList<string?> AllOf { get; init; }

    /// <summary>The exceptions to <see cref="AllOf"/>.</summary>
    public required IReadOnlyList<DecidedDocument> AllExcept { get; init; }

    /// <summary>The rule is about documents that are released, at least in part.</summary>
    public bool OfReleased { get; init; }

    /// <summary>The rule is about all documents of these statuses: "in alle deels openbare documenten".</summary>
    public IReadOnlyList<DocumentStatus> OfStatuses { get; init; } = [];

    /// <summary>True when the letter gives reasons for it: a section of its own or a sentence that cites it.</summary>
    public required bool IsMotivated { get; init; }
}
