using Lakwerk.Pdf.Writing;

namespace Lakwerk.Work.Proving;

/// <summary>Places what a proof says on an A4 page, from top to bottom, at one size of text.</summary>
internal sealed class ProofLayout(TextFlow flow, ProofCanvas canvas, double size, bool explains)
{
    public const double PageWidth = 595;
    public const double PageHeight = 842;
    private const double Left = 56;
    private const double Right = PageWidth - 56;
    private const double Top = PageHeight - 52;
    private const double Bottom = 44;
    private const double Leading = 1.32;
    private const double Gap = 12;
    private const double Rule = 0.5;
    private const double Hairline = 0.25;
    private const double Grey = 0.75;
    private double _y = Top;

    /// <summary>Places everything.</summary>
    /// <returns>False when it does not fit on the page.</returns>
    public bool Place(ProofContent content)
    {
        var document = canvas.Document;
        Heading(document, content);
        Verdict(document, content);
        Paragraph(document.Add("P"), [new TextRun(content.Method)], size);
        Table(document, content.Files, [0.2, 0.2], lastRight: false);
        if (content.Grounds is { } grounds)
        {
            Table(document, grounds, [0.2, 0.68], lastRight: true);
            Paragraph(document.Add("P"), [new TextRun(content.MarksTotal!)], size);
        }

        Table(document, content.Channels, [0.055, 0.765], lastRight: true);
        foreach (var text in new[] { content.NotApplicable, content.OutsideMarks }.OfType<string>().Where(text => text.Length > 0))
            Paragraph(document.Add("P"), [new TextRun(text)], size);
        return Footer(document, content);
    }

    private void Heading(ProofTag document, ProofContent content)
    {
        const double title = 20;
        var program = new TextRun(content.Program);
        canvas.Text(document.Add("H1"), [(Left, _y - title * OpenFont.CapHeight, [new TextRun(content.Title, OpenFontFace.Bold)])], title);
        canvas.Text(document.Add("P"), [(Right - flow.Width(program) * size, _y - title * OpenFont.CapHeight, [program])], size);
        _y -= title + 4;
        Lines(document.Add("P"), [new TextRun(content.Subtitle)], size + 1.5);
        _y -= 4;
        canvas.Fill(Left, _y, Right - Left, 1.2, 0);
        _y -= Gap;
    }

    private void Verdict(ProofTag document, ProofContent content)
    {
        const double inset = 10;
        const double bar = 4;
        var points = size + 3;
        var lines = flow.Break([new TextRun(content.Verdict, OpenFontFace.Bold)], (Right - Left - bar - 2 * inset) / points);
        var height = lines.Count * points * Leading + inset + 2;
        canvas.Fill(Left, _y - height, Right - Left, height, content.IsClean ? 0.94 : 0.82);
        canvas.Fill(Left, _y - height, bar, height, 0);
        var first = _y - (inset + 2) / 2 - points * 0.98;
        canvas.Text(document.Add("P"), lines.Select((line, i) => (Left + bar + inset, first - i * points * Leading, (IReadOnlyList<TextRun>)line)), points);
        _y -= height + Gap * 0.8;
    }

    private void Paragraph(ProofTag tag, IReadOnlyList<TextRun> runs, double points)
    {
        Lines(tag, runs, points);
        _y -= Gap * 0.55;
    }

    private void Lines(ProofTag tag, IReadOnlyList<TextRun> runs, double points)
    {
        var lines = flow.Break(runs, (Right - Left) / points);
        var first = _y - points;
        canvas.Text(tag, lines.Select((line, i) => (Left, first - i * points * Leading, (IReadOnlyList<TextRun>)line)), points);
        _y -= lines.Count * points * Leading;
    }

    /// <param name="document">Where the table belongs.</param>
    /// <param name="content">The table.</param>
    /// <param name="shares">Width of the columns before the last, as parts of the page's width.</param>
    /// <param name="lastRight">The last column stands against the right edge.</param>
    private void Table(ProofTag document, ProofTable content, double[] shares, bool lastRight)
    {
        _y -= Gap * 0.4;
        canvas.Text(document.Add("H2"), [(Left, _y - size - 1, [new TextRun(content.Heading, OpenFontFace.Bold)])], size + 1.5);
        _y -= (size + 1.5) * Leading + 1;
        canvas.Fill(Left, _y, Right - Left, Rule, 0);
        var table = document.Add("Table");
        Row(table.Add("THead").Add("TR"), "TH", [.. content.Columns.Select(column => Run(column, OpenFontFace.Bold))], shares, lastRight);
        canvas.Fill(Left, _y, Right - Left, Hairline, Grey);
        var body = table.Add("TBody");
        foreach (var row in content.Rows)
        {
            Row(body.Add("TR"), "TD", [.. row.Cells.Select((cell, column) => Cell(row, cell, column))], shares, lastRight);
            canvas.Fill(Left, _y, Right - Left, Hairline, Grey);
        }

        _y -= Gap * 0.55;
    }

    private List<TextRun> Cell(ProofRow row, string text, int column)
    {
        if (column == 1 && row.Explanation is { } explanation)
            return explains || row.IsAlarming ? [new TextRun(text + ".", OpenFontFace.Bold), new TextRun(explanation)] : [new TextRun(text)];
        return Run(text, row.IsAlarming || (column == 0 && row.Explanation is null) ? OpenFontFace.Bold : OpenFontFace.Regular);
    }

    private static List<TextRun> Run(string text, OpenFontFace face) => [new TextRun(text, face)];

    private void Row(ProofTag row, string cellType, IReadOnlyList<List<TextRun>> cells, double[] shares, bool lastRight)
    {
        const double padding = 1.6;
        const double between = 8;
        var (x, height) = (Left, 0.0);
        for (var i = 0; i < cells.Count; i++)
        {
            var width = i < shares.Length ? shares[i] * (Right - Left) : Right - x;
            var lines = flow.Break(cells[i], (width - (i < cells.Count - 1 ? between : 0)) / size);
            var cell = row.Add(cellType, cellType == "TH" ? "Column" : null);
            var (first, right) = (_y - padding - size, lastRight && i == cells.Count - 1);
            var start = x;
            if (lines.Count > 0)
                canvas.Text(cell, lines.Select((line, n) => (right ? Right - flow.Width(line) * size : start, first - n * size * Leading, (IReadOnlyList<TextRun>)line)), size);
            height = Math.Max(height, lines.Count * size * Leading);
            x += width;
        }

        _y -= height + 2 * padding;
    }

    /// <summary>Stands at the foot of the page, whatever is above.</summary>
    private bool Footer(ProofTag document, ProofContent content)
    {
        var points = size - 0.5;
        var lines = flow.Break([new TextRun(content.Footer)], (Right - Left) / points);
        var top = Bottom + lines.Count * points * Leading;
        if (_y < top + Gap * 0.5) return false;
        canvas.Fill(Left, top + 3, Right - Left, Rule, 0);
        canvas.Text(document.Add("P"), lines.Select((line, i) => (Left, top - points - i * points * Leading, (IReadOnlyList<TextRun>)line)), points);
        return true;
    }
}
