using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading;

/// <summary>A file read back: what it is, and the facts of that kind; the other kinds are null.</summary>
public sealed record FileReading(ReadingKind Kind)
{
    public DecisionLetter? Decision { get; init; }

    public ParliamentLetter? Parliament { get; init; }

    public MinutesBundle? Bundle { get; init; }

    public InventoryList? Inventory { get; init; }

    /// <summary>Codes of grounds, for everything but a decision, which tells its grounds itself.</summary>
    public IReadOnlyList<FoundCode> Codes { get; init; } = [];

    public static FileReading Of(SourceText source) => Of(source, KindReader.Of(source));

    /// <param name="source">The text.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="tables">The tables in it, when the file knows them; null for text, in which they are looked for.</param>
    public static FileReading Of(SourceText source, ReadingKind kind, IReadOnlyList<IReadOnlyList<TableCells>>? tables = null) => kind switch
    {
        ReadingKind.Decision => new(kind) { Decision = DecisionReader.Read(source, tables) },
        ReadingKind.LetterToParliament => new(kind) { Parliament = ParliamentReader.Read(source), Codes = CodeReader.Find(source) },
        ReadingKind.MinutesBundle => new(kind) { Bundle = BundleReader.Read(source), Codes = CodeReader.Find(source) },
        ReadingKind.Unknown => new(kind) { Codes = CodeReader.Find(source) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An inventory is read from its rows."),
    };

    public static FileReading Of(InventoryList inventory) => new(ReadingKind.Inventory) { Inventory = inventory };
}
