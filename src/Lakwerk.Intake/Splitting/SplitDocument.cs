namespace Lakwerk.Intake.Splitting;

/// <summary>One document of a bundle.</summary>
/// <param name="First">Its first page in a PDF, its first line in a text; from 1.</param>
/// <param name="Last">Its last page or line.</param>
/// <param name="Confidence">How sure it is that a document begins here, from 0 to 1; 1 for the first of the bundle.</param>
public sealed record SplitDocument(int First, int Last, double Confidence)
{
    /// <summary>Of the meeting, the letter or the mail; null when no page of it says.</summary>
    public DateOnly? Date { get; init; }

    public string Title { get; init; } = "";
}
