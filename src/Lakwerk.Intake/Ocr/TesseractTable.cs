using System.Globalization;
using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>Reads Tesseract's table of words (tsv) into a page: pixels of the shown page become points of its user space.</summary>
internal static class TesseractTable
{
    private const int Columns = 12;
    private const string WordLevel = "5";
    private const double LeastConfidence = 5;

    public static RecognisedPage Read(string table, PageFrame frame)
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
            words.Add(Word(text, Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9]), frame));
            sum += confidence;
            count++;
        }

        Close(lines, words);
        return new RecognisedPage(new TextPage(frame.Number, frame.Bounds, frame.Rotation, lines), count == 0 ? 0 : sum / count / 100);
    }

    /// <summary>The recogniser boxes words; their characters share the box in equal parts along the line of the shown page.</summary>
    private static TextWord Word(string text, double left, double top, double width, double height, PageFrame frame)
    {
        var boxes = new Box[text.Length];
        for (var i = 0; i < text.Length; i++)
            boxes[i] = frame.ToUser(left + (width * i / text.Length), top, left + (width * (i + 1) / text.Length), top + height);
        return new TextWord(text, boxes);
    }

    private static void Close(List<TextLine> lines, List<TextWord> words)
    {
        if (words.Count > 0) lines.Add(new TextLine([.. words]));
        words.Clear();
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
