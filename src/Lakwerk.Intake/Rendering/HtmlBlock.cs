namespace Lakwerk.Intake.Rendering;

/// <summary>A paragraph, list item, table row, rule or picture of a reduced web page.</summary>
/// <param name="Runs">Its text; a line feed is a forced break.</param>
internal sealed record HtmlBlock(IReadOnlyList<TextRun> Runs)
{
    /// <summary>Levels of indentation: lists and quotes.</summary>
    public int Indent { get; init; }

    public double Size { get; init; } = PdfComposer.FontSize;

    public bool IsRule { get; init; }

    /// <summary>What an img refers to.</summary>
    public string? Picture { get; init; }
}
