using Lakwerk.Text;

namespace Lakwerk.Redaction.Marks;

/// <summary>A mark: an area of one page whose content must go, and the ground that justifies it.</summary>
public sealed record Mark
{
    /// <summary>The caller's name for the mark; appears in the report only.</summary>
    public required string Id { get; init; }

    /// <summary>Page, counted from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Areas in the page's user space (points, y up, rotation not applied); empty when <see cref="Whole"/>.</summary>
    public IReadOnlyList<Box> Boxes { get; init; } = [];

    /// <summary>The whole page goes.</summary>
    public bool Whole { get; init; }

    /// <summary>The ground as data ("5.1.2.e"); goes into the report.</summary>
    public string Ground { get; init; } = "";

    /// <summary>What is printed in the box; empty for none.</summary>
    public string Label { get; init; } = "";
}
