using Lakwerk.Reading;
using Lakwerk.Reading.Files;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Opens a file for the readers by what it is: Word, OpenDocument, spreadsheet, PDF, text.</summary>
public static class FileLoader
{
    public static LoadedFile Load(string path, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bytes = SourceFile.ReadAll(path);
        if (bytes.Length == 0) throw InputException.About(path, "is empty.");
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8) ? LoadPacked(path, bytes) : LoadText(path, bytes, options ?? ReadOptions.Default);
        }
        catch (ReadingException problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }

    private static LoadedFile LoadPacked(string path, byte[] bytes)
    {
        if (DocxReader.IsDocx(bytes)) return Office(path, DocxReader.Read(bytes)) with { Word = bytes };
        return OdtReader.IsOdt(bytes) ? Office(path, OdtReader.Read(bytes)) : Sheet(path, XlsxFile.Read(path, bytes));
    }

    private static LoadedFile Office(string path, OfficeText text) => new(path)
    {
        Office = text,
        Text = SourceText.Of(text.Text),
        Tables = [.. text.Tables.Select(table => (IReadOnlyList<TableCells>)[.. table.Rows.Select(row => new TableCells(row.Cells, new Place(row.Line)))])],
    };

    private static LoadedFile LoadText(string path, byte[] bytes, ReadOptions options)
    {
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return Sheet(path, TableFile.Read(path));
        if (!PagedFile.Is(path, bytes)) return Plain(path, options);
        using var file = PagedFile.Open(path, bytes, options);
        var pages = new TextDocument(file.Pages);
        return new LoadedFile(path)
        {
            Text = SourceText.Of(pages),
            Tables = PagedTables.Rows(pages) is { Count: > 0 } rows ? [rows] : [],
            Notes = file.Notes,
            Missing = file.Missing,
        };
    }

    private static LoadedFile Plain(string path, ReadOptions options)
    {
        var text = SourceText.Of(FileTextReader.Read(path, stop: options.Stop).Plain ?? "");
        return new LoadedFile(path) { Text = text, Tables = BarredTables.Find(text) };
    }

    private static LoadedFile Sheet(string path, Lakwerk.Dossiers.Vws.Table table) => new(path)
    {
        Tables = [[.. table.Rows.Prepend(table.Header).Select((cells, index) => new TableCells(cells, new Place(index + 1)))]],
    };
}
