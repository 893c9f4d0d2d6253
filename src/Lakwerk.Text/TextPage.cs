using System.Text;

namespace Lakwerk.Text;

/// <summary>
/// One page of text that knows its place. <see cref="Text"/> is the page in reading order, words separated by one space and
/// lines by one line feed; every range of it can be asked for the boxes that it covers.
/// </summary>
public sealed class TextPage
{
    private readonly int[] _wordStarts;
    private readonly TextWord[] _words;
    private readonly int[] _wordLines;

    /// <param name="number">Page number, counted from 1.</param>
    /// <param name="bounds">The visible page (crop box), user space.</param>
    /// <param name="rotation">Clockwise turn when shown: 0, 90, 180 or 270 degrees.</param>
    /// <param name="lines">Lines in reading order.</param>
    public TextPage(int number, Box bounds, int rotation, IReadOnlyList<TextLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Number = number;
        Bounds = bounds;
        Rotation = rotation;
        Lines = lines;

        var text = new StringBuilder();
        var starts = new List<int>();
        var words = new List<TextWord>();
        var wordLines = new List<int>();
        for (var lineIndex = 0; lineIndex < lines.Count; lineIndex++)
        {
            if (lineIndex > 0) text.Append('\n');
            var line = lines[lineIndex].Words;
            for (var i = 0; i < line.Count; i++)
            {
                if (i > 0) text.Append(' ');
                starts.Add(text.Length);
                words.Add(line[i]);
                wordLines.Add(lineIndex);
                text.Append(line[i].Text);
            }
        }

        Text = text.ToString();
        _wordStarts = [.. starts];
        _words = [.. words];
        _wordLines = [.. wordLines];
    }

    public int Number { get; }

    public Box Bounds { get; }

    public int Rotation { get; }

    public IReadOnlyList<TextLine> Lines { get; }

    public string Text { get; }

    public IReadOnlyList<TextWord> Words => _words;

    /// <summary>The boxes behind a range of <see cref="Text"/>: one for each line that the range touches, top line first.</summary>
    public IReadOnlyList<Box> BoxesOf(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length, nameof(length));

        var boxes = new List<Box>();
        var lastLine = -1;
        for (var w = FirstWordEndingAfter(start); w < _words.Length && _wordStarts[w] < start + length; w++)
        {
            var from = Math.Max(0, start - _wordStarts[w]);
            var to = Math.Min(_words[w].Text.Length, start + length - _wordStarts[w]);
            if (from >= to) continue;
            var box = _words[w].CharacterBoxes[from];
            for (var i = from + 1; i < to; i++) box = box.Union(_words[w].CharacterBoxes[i]);
            if (_wordLines[w] == lastLine) boxes[^1] = boxes[^1].Union(box);
            else boxes.Add(box);
            lastLine = _wordLines[w];
        }

        return boxes;
    }

    private int FirstWordEndingAfter(int position)
    {
        var index = Array.BinarySearch(_wordStarts, position);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }
}
