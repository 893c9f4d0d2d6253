using Lakwerk.Reading.Sources;
using Lakwerk.Text;

namespace Lakwerk.Reading.Inventories;

/// <summary>
/// Rebuilds the rows of a table on pages of text. The header line tells which columns there are, and the white between the words
/// below it where they part; a word belongs to the column that it begins in; a row begins where the column of numbers has a
/// word, and what stands below belongs to it.
/// </summary>
public static class PagedTables
{
    private const int FewestColumns = 3;
    private const double Slack = 3;

    /// <summary>The rows, header first; empty when no page has a header line.</summary>
    public static IReadOnlyList<TableCells> Rows(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var rows = new List<TableCells>();
        Columns? columns = null;
        foreach (var page in document.Pages)
        {
            Row? open = null;
            var bands = Bands(page).ToList();
            for (var i = 0; i < bands.Count; i++)
            {
                var (line, number) = bands[i];
                if (Columns.Of(line) is { } header)
                {
                    Close(open, rows);
                    open = null;
                    columns = header.Parted([.. bands.Skip(i + 1).SelectMany(band => band.Words)]);
                    if (rows.Count == 0) rows.Add(new TableCells(header.Names, new Place(number, page.Number, Around(line))));
                }
                else if (columns is not null) open = Add(line, number, page, columns, open, rows);
            }

            Close(open, rows);
        }

        return rows;
    }

    private static Row? Add(List<TextWord> line, int number, TextPage page, Columns columns, Row? open, List<TableCells> rows)
    {
        var cells = columns.Cut(line);
        if (cells[columns.Key].Length == 0)
        {
            open?.Append(cells);
            return open;
        }

        Close(open, rows);
        return new Row(cells, new Place(number, page.Number, Around(line)));
    }

    private static void Close(Row? open, List<TableCells> rows)
    {
        if (open is not null) rows.Add(new TableCells(open.Cells, open.Place));
    }

    /// <summary>Words at one height, whatever lines the layout made of them: cells of a row are often lines of their own.</summary>
    private static IEnumerable<(List<TextWord> Words, int Line)> Bands(TextPage page)
    {
        var words = page.Lines.SelectMany((line, index) => line.Words.Select(word => (Word: word, Line: index + 1))).OrderByDescending(pair => pair.Word.Box.CentreY).ToList();
        for (var i = 0; i < words.Count;)
        {
            var band = new List<(TextWord Word, int Line)> { words[i] };
            var box = words[i++].Word.Box;
            while (i < words.Count && words[i].Word.Box.CentreY > box.Bottom + box.Height * 0.25) band.Add(words[i++]);
            band.Sort((a, b) => a.Word.Box.Left.CompareTo(b.Word.Box.Left));
            yield return (band.ConvertAll(pair => pair.Word), band.Min(pair => pair.Line));
        }
    }

    private static Box Around(List<TextWord> words)
    {
        var box = words[0].Box;
        foreach (var word in words) box = box.Union(word.Box);
        return box;
    }

    private sealed class Row(string[] cells, Place place)
    {
        public string[] Cells { get; } = cells;

        public Place Place { get; } = place;

        public void Append(string[] more)
        {
            for (var i = 0; i < Cells.Length; i++)
                if (more[i].Length > 0) Cells[i] = Cells[i].Length == 0 ? more[i] : $"{Cells[i]} {more[i]}";
        }
    }

    /// <summary>Names of columns, where the name of each begins and ends, and from where on words belong to each.</summary>
    private sealed record Columns(string[] Names, (double Left, double Right)[] Heads, double[] Lefts, int Key)
    {
        public static Columns? Of(List<TextWord> line)
        {
            var cells = Phrases(line);
            if (cells.Count < FewestColumns) return null;
            var kinds = cells.ConvertAll(cell => InventoryHeaders.Find(cell.Text));
            var key = kinds.IndexOf(InventoryColumn.Number);
            return key >= 0 && kinds.Count(kind => kind is not null) >= FewestColumns ? new Columns([.. cells.Select(cell => cell.Text)], [.. cells.Select(cell => (cell.Left, cell.Right))], [.. cells.Select(cell => cell.Left)], key) : null;
        }

        /// <summary>
        /// The same columns, each beginning where the fewest words are cut through and the most begin: names may stand in the middle of their column,
        /// but two columns always part between their names.
        /// </summary>
        public Columns Parted(IReadOnlyList<TextWord> below)
        {
            var lefts = (double[])Lefts.Clone();
            for (var i = 1; i < lefts.Length; i++)
            {
                var (from, to) = (Heads[i - 1].Right, Heads[i].Left);
                lefts[i] = below.Select(word => word.Box.Left).Where(left => left > from && left < to).Append(to)
                    .OrderBy(left => below.Count(word => word.Box.Left < left - Slack && word.Box.Right > left + Slack)).ThenByDescending(left => below.Count(word => Math.Abs(word.Box.Left - left) <= Slack))
                    .ThenByDescending(left => left).First();
            }

            return this with { Lefts = lefts };
        }

        public string[] Cut(List<TextWord> line)
        {
            var cells = new string[Names.Length];
            Array.Fill(cells, "");
            foreach (var word in line)
            {
                var at = 0;
                while (at + 1 < Lefts.Length && word.Box.Left >= Lefts[at + 1] - Slack) at++;
                cells[at] = cells[at].Length == 0 ? word.Text : $"{cells[at]} {word.Text}";
            }

            return cells;
        }

        /// <summary>Words that are further apart than words of one phrase are columns.</summary>
        private static List<(string Text, double Left, double Right)> Phrases(List<TextWord> line)
        {
            var phrases = new List<(string Text, double Left, double Right)>();
            Box? last = null;
            foreach (var word in line)
            {
                if (last is { } before && word.Box.Left - before.Right < before.Height * 0.55) phrases[^1] = ($"{phrases[^1].Text} {word.Text}", phrases[^1].Left, word.Box.Right);
                else phrases.Add((word.Text, word.Box.Left, word.Box.Right));
                last = word.Box;
            }

            return phrases;
        }
    }
}
