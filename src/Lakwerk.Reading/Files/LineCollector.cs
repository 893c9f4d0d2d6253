using System.Text;

namespace Lakwerk.Reading.Files;

/// <summary>Collects paragraphs and tables while a word processor file is read from front to back.</summary>
internal sealed class LineCollector
{
    private const int MostLines = 500_000;

    private readonly List<OfficeLine> _lines = [];
    private readonly List<OfficeTable> _tables = [];
    private readonly Stack<OpenTable> _open = new();
    private readonly StringBuilder _text = new();
    private int _paragraphs;

    public OfficeText Result() => new(_lines, _tables);

    public void Append(string text) => _text.Append(text);

    public void Append(char c) => _text.Append(c);

    /// <summary>Ends a paragraph; outside tables it becomes its lines, inside a part of its cell.</summary>
    public void EndParagraph(bool isBody, string prefix = "")
    {
        var text = prefix + _text.ToString().Replace('\u00a0', ' ').Replace("\u00ad", "", StringComparison.Ordinal).Replace('\u2011', '-');
        _text.Clear();
        int? paragraph = isBody ? _paragraphs++ : null;
        if (_open.TryPeek(out var table)) table.Add(text.Replace('\n', ' ').Trim(), paragraph);
        else foreach (var line in text.Split('\n')) AddLine(line, paragraph);
    }

    public void BeginTable() => _open.Push(new OpenTable());

    public void EndCell()
    {
        if (_open.TryPeek(out var table)) table.EndCell();
    }

    public void EndRow()
    {
        if (!_open.TryPeek(out var table)) return;
        var (cells, paragraph) = table.EndRow();
        if (_open.Count > 1) return;
        AddLine(string.Join('\t', cells), paragraph);
        table.Rows.Add(new OfficeRow(cells, _lines.Count));
    }

    /// <summary>A table inside a cell becomes text of that cell.</summary>
    public void EndTable()
    {
        if (!_open.TryPop(out var table)) return;
        if (_open.TryPeek(out var outer)) outer.Add(string.Join(' ', table.Nested), null);
        else if (table.Rows.Count > 0) _tables.Add(new OfficeTable(table.Rows));
    }

    private void AddLine(string text, int? paragraph)
    {
        if (_lines.Count == MostLines) throw new ReadingException($"The file has more than {MostLines} lines.");
        _lines.Add(new OfficeLine(text.TrimEnd(), paragraph));
    }

    private sealed class OpenTable
    {
        private readonly List<string> _cells = [];
        private readonly StringBuilder _cell = new();
        private int? _first;

        public List<OfficeRow> Rows { get; } = [];

        public List<string> Nested { get; } = [];

        public void Add(string text, int? paragraph)
        {
            _first ??= paragraph;
            if (_cell.Length > 0 && text.Length > 0) _cell.Append(' ');
            _cell.Append(text);
        }

        public void EndCell()
        {
            _cells.Add(_cell.ToString());
            _cell.Clear();
        }

        public (string[] Cells, int? Paragraph) EndRow()
        {
            if (_cell.Length > 0) EndCell();
            var row = (_cells.ToArray(), _first);
            Nested.AddRange(_cells);
            _cells.Clear();
            _first = null;
            return row;
        }
    }
}
