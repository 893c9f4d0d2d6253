using System.Globalization;
using System.Text;

namespace Lakwerk.Dossiers.Vws;

/// <summary>
/// Comma-separated values (RFC 4180), also with the semicolons that Dutch spreadsheets write.
/// </summary>
public static class Csv
{
    private const int MostCells = 20_000_000;

    /// <exception cref="FormatException">A quote is never closed, or the sheet is larger than any report.</exception>
    public static Table Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = Rows(text.TrimStart('\uFEFF'));
        return rows.Count == 0 ? new Table([], []) : new Table(rows[0], [.. rows.Skip(1)]);
    }

    /// <summary>What a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves write such text; reading takes it off again.</summary>
    public static string Write(Table table, char separator = ';')
    {
        var text = new StringBuilder();
        Append(text, table.Header, separator);
        foreach (var row in table.Rows)
            Append(text, row, separator);
        return text.ToString();
    }

    private static List<IReadOnlyList<string>> Rows(string text)
    {
        var separator = SeparatorOf(text);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cells = 0;
        for (var at = 0; at < text.Length;)
        {
            at = Cell(text, at, separator, out var cell);
            row.Add(WithoutApostrophe(cell));
            if (++cells > MostCells)
                throw new FormatException($"The sheet has more than {MostCells} cells.");
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at == text.Length)
                    row.Add("");
                continue;
            }
            at = SkipLineEnd(text, at);
            if (row.Count > 1 || row[0].Length > 0)
                rows.Add(row);
            row = [];
        }
        if (row.Count > 0)
            rows.Add(row);
        return rows;
    }

    /// <summary>Whichever of the two the first line has more of.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return line.Count(';') >= line.Count(',') ? ';' : ',';
    }

    private static int Cell(string text, int at, char separator, out string cell)
    {
        if (at < text.Length && text[at] == '"')
            return Quoted(text, at + 1, separator, out cell);
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var end = length < 0 ? text.Length : at + length;
        cell = text[at..end];
        return end;
    }

    private static int Quoted(string text, int at, char separator, out string cell)
    {
        var value = new StringBuilder();
        while (true)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                throw new FormatException("A quoted cell is never closed.");
            value.Append(text, at, quote - at);
            if (quote + 1 < text.Length && text[quote + 1] == '"')
            {
                value.Append('"');
                at = quote + 2;
                continue;
            }
            // What follows a closing quote up to the separator belongs to the cell too: lenient, nothing is lost.
            var end = Cell(text, quote + 1 < text.Length && text[quote + 1] != '"' ? quote + 1 : text.Length, separator, out var rest);
            cell = value.Append(rest).ToString();
            return end;
        }
    }

    private static int SkipLineEnd(string text, int at)
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        return at < text.Length && text[at] == '\n' ? at + 1 : at;
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> row, char separator)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0)
                text.Append(separator);
            AppendCell(text, row[i], separator);
        }
        text.Append("\r\n");
    }

    /// <summary>Also behind apostrophes of its own, so that each reads back as it was.</summary>
    private static bool IsFormula(ReadOnlySpan<char> cell)
    {
        var plain = cell.TrimStart('\'');
        return plain.Length > 1 && plain[0] is '=' or '+' or '-' or '@' or '\t' && !double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static string WithoutApostrophe(string cell) => cell.StartsWith('\'') && IsFormula(cell.AsSpan(1)) ? cell[1..] : cell;

    private static void AppendCell(StringBuilder text, string value, char separator)
    {
        var cell = IsFormula(value) ? "'" + value : value;
        if (cell.AsSpan().IndexOfAny(['"', '\r', '\n', separator]) < 0 && cell.Length == cell.Trim().Length)
            text.Append(cell);
        else
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
