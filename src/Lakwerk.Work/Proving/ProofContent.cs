namespace Lakwerk.Work.Proving;

/// <summary>What a proof says, in the order of the page.</summary>
internal sealed record ProofContent
{
    /// <summary>Language tag of the texts.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Program { get; init; }

    public required string Verdict { get; init; }

    public required bool IsClean { get; init; }

    public required string Method { get; init; }

    public required ProofTable Files { get; init; }

    /// <summary>Marks per ground; null when the inspection had none to compare with.</summary>
    public ProofTable? Grounds { get; init; }

    public string? MarksTotal { get; init; }

    public required ProofTable Channels { get; init; }

    /// <summary>What the file has nothing of.</summary>
    public required string NotApplicable { get; init; }

    /// <summary>What changed outside the marks; null when there was nothing to compare with.</summary>
    public string? OutsideMarks { get; init; }

    public required string Footer { get; init; }
}

/// <summary>A table with a heading over it.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The cells of each row.</param>
internal sealed record ProofTable(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<ProofRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Explanation">Follows the second cell in normal weight, where there is room.</param>
/// <param name="IsAlarming">To be seen at once.</param>
internal sealed record ProofRow(IReadOnlyList<string> Cells, string? Explanation = null, bool IsAlarming = false);
