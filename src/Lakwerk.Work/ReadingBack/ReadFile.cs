using Lakwerk.Reading;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Inventories;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Reads a decision, a letter to parliament, a bundle of minutes or an inventory list back into facts.</summary>
public static class ReadFile
{
    public static ReadOutcome Run(string path, ReadOptions? options = null)
    {
        var file = FileLoader.Load(path, options);
        var reading = Read(file);
        if (reading is { Kind: ReadingKind.Unknown, Codes.Count: 0 } && file.Missing.Count == 0) throw InputException.About(path, Nothing(file));
        return new ReadOutcome(file, reading);
    }

    private static string Nothing(LoadedFile file) =>
        file.Text is { } text && text.Text.AsSpan().IsWhiteSpace()
            ? "holds no text."
            : "is no decision, letter to parliament, bundle of minutes or inventory list in Dutch, and holds no code of a ground.";

    /// <summary>A letter stays a letter when a list is attached to it; a list is what has rows and no letter around them.</summary>
    private static FileReading Read(LoadedFile file)
    {
        var kind = file.Text is null ? ReadingKind.Unknown : KindReader.Of(file.Text);
        if (kind is ReadingKind.Unknown && Inventory(file) is { Rows.Count: > 0 } inventory) return FileReading.Of(inventory);
        if (kind is ReadingKind.Unknown && file.Text is { } letter && DecisionReader.Read(letter, file.Tables) is { Law: not null, Statuses.Count: > 0 }) kind = ReadingKind.Decision;
        return file.Text is { } text ? FileReading.Of(text, kind, file.Tables) : throw InputException.About(file.File, "holds no inventory list: no row names a number or title and another column.");
    }

    /// <summary>The rows of every table in the file that is an inventory list; null when none is.</summary>
    public static InventoryList? Inventory(LoadedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lists = file.Tables.Select(table => InventoryReader.Read(table)).OfType<InventoryList>().ToList();
        return lists.Count == 0 ? null : new InventoryList([.. lists.SelectMany(list => list.Rows)], lists[0].Columns);
    }
}
