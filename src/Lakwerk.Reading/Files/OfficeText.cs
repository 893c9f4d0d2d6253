namespace Lakwerk.Reading.Files;

/// <summary>
/// The text of a word processor file: a line for each paragraph, a line for each row of a table with tabs between its cells.
/// </summary>
public sealed record OfficeText(IReadOnlyList<OfficeLine> Lines, IReadOnlyList<OfficeTable> Tables)
{
    /// <summary>The lines as one text, so that line n of the text is <c>Lines[n - 1]</c>.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}
