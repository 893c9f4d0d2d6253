using Lakwerk.Dossiers.Vws;
using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Tables;

/// <summary>Tables in files: .xlsx by what it is, otherwise comma- or semicolon-separated text.</summary>
public static class TableFile
{
    /// <exception cref="InputException">The file cannot be read as a table.</exception>
    public static Table Read(string path)
    {
        var bytes = SourceFile.ReadAll(path);
        return bytes.AsSpan().StartsWith("PK"u8) ? XlsxFile.Read(path, bytes) : ReadText(path, bytes);
    }

    /// <summary>By the ending of the name: .xlsx, or text with semicolons and a byte order mark, as Dutch spreadsheets open it.</summary>
    public static void Write(string path, Table table, string sheetName)
    {
        ArgumentNullException.ThrowIfNull(path);
        AtomicFile.Write(path, Bytes(table, path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? "xlsx" : "csv", sheetName));
    }

    /// <summary>A table as a file: <c>xlsx</c> or <c>csv</c>.</summary>
    public static byte[] Bytes(Table table, string format, string sheetName) =>
        format == "xlsx" ? XlsxFile.Write(table, sheetName) : System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Csv.Write(table));

    private static Table ReadText(string path, byte[] bytes)
    {
        try
        {
            return Csv.Read(TextFile.Decode(bytes));
        }
        catch (FormatException problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }
}
