using System.Globalization;
using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>Reads Tesseract's table of words (tsv) into a page: pixels of the shown page become points of its user space.</summary>
internal static class TesseractTable
{
    private const int Columns = 12;
    private const string WordLevel = "5";
    private const double LeastConfidence = 5;

    public static RecognisedPage Read(string table, PageFrame frame, SheetTurn turn)
    {
        var lines = new List<TextLine>();
        var words = new List<TextWord>();
        var (lineKey, sum, count) = ("", 0.0, 0);
        foreach (var row in table.Split('\n').Skip(1))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < Columns || cells[0] != WordLevel) continue;
            var text = cells[11].Trim();
            var confidence = double.Parse(cells[10], CultureInfo.InvariantCulture);
            if (text.Length == 0 || confidence < LeastConfidence) continue;
            var key = string.Join('-', cells[1..5]);
            if (key != lineKey) Close(lines, words);
            lineKey = key;
            words.Add(Word(text, Rectangle(cells), frame, turn));
            sum += confidence;
            count++;
        }

        Close(lines, words);
        return new RecognisedPage(new TextPage(frame.Number, frame.Bounds, frame.Rotation, lines), count == 0 ? 0 : sum / count / 100);
    }

    /// <summary>The recogniser boxes words; their characters share the box in equal parts along the line that was read.</summary>
    private static TextWord Word(string text, Box read, PageFrame frame, SheetTurn turn)
    {
        var boxes = new Box[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var back = turn.Back(read.Left + (read.Width * i / text.Length), read.Bottom, read.Left + (read.Width * (i + 1) / text.Length), read.Top);
            boxes[i] = frame.ToUser(back.Left, back.Bottom, back.Right, back.Top);
        }

        return new TextWord(text, boxes);
    }

    private static void Close(List<TextLine> lines, List<TextWord> words)
    {
        if (words.Count > 0) lines.Add(new TextLine([.. words]));
        words.Clear();
    }

    /// <summary>left, top, width, height in pixels, y down: the box's bottom is the smaller y here.</summary>
    private static Box Rectangle(string[] cells)
    {
        var (left, top) = (Number(cells[6]), Number(cells[7]));
        return new Box(left, top, left + Number(cells[8]), top + Number(cells[9]));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
