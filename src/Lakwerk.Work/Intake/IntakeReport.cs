using Lakwerk.Intake;

namespace Lakwerk.Work.Intake;

/// <summary>The account of an intake: every row, and which documents belong together.</summary>
public sealed record IntakeReport(IReadOnlyList<IntakeRecord> Rows, IReadOnlyList<DocumentTwin> Twins)
{
    /// <summary>For each mail's row number the number of its thread.</summary>
    public IReadOnlyDictionary<int, int> Threads { get; init; } = new Dictionary<int, int>();

    /// <summary>For a mail's row number the row of the mail that quotes all of it.</summary>
    public IReadOnlyDictionary<int, int> ContainedIn { get; init; } = new Dictionary<int, int>();

    /// <summary>Inputs that earlier runs had taken in already.</summary>
    public int Skipped { get; init; }

    /// <summary>What is added to the numbers of families and threads, so that those of different intakes differ.</summary>
    public int FirstRow { get; init; }

    public int Documents => Rows.Count(row => row.Row.Outcome == IntakeOutcome.Document);

    public int Duplicates => Rows.Count(row => row.Row.Outcome == IntakeOutcome.Duplicate);

    public int Unpacked => Rows.Count(row => row.Row.Outcome == IntakeOutcome.Unpacked);

    public int Unreadable => Rows.Count(row => row.Row.Outcome == IntakeOutcome.Unreadable);
}
