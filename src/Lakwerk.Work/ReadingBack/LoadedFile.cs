using Lakwerk.Reading.Files;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Work.ReadingBack;

/// <summary>A file ready to be read back: its text with places, or its table.</summary>
/// <param name="File">As the user named it.</param>
public sealed record LoadedFile(string File)
{
    /// <summary>Null for a spreadsheet.</summary>
    public SourceText? Text { get; init; }

    /// <summary>The tables in it, each as rows of cells.</summary>
    public IReadOnlyList<IReadOnlyList<TableCells>> Tables { get; init; } = [];

    /// <summary>The lines of a word processor file with their paragraphs.</summary>
    public OfficeText? Office { get; init; }

    /// <summary>The bytes of a Word file, in which remarks can be put; null for every other kind.</summary>
    public byte[]? Word { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];
}
