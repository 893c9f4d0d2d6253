namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Runs through the file from one occurrence of a word to the next. Several cursors side by side visit all words in file
/// order, each reading the file once, however the others move.
/// </summary>
internal sealed class WordCursor
{
    private const int WindowLength = 256 * 1024;
    private readonly PdfSource _source;
    private readonly byte[] _word;
    private long _windowStart;
    private ReadOnlyMemory<byte> _window;

    public WordCursor(PdfSource source, ReadOnlySpan<byte> word)
    {
        _source = source;
        _word = word.ToArray();
        Position = -1;
        MoveTo(0);
    }

    /// <summary>First byte of the occurrence, or <see cref="long.MaxValue"/> when there are no more.</summary>
    public long Position { get; private set; }

    /// <summary>To the next occurrence.</summary>
    public void MoveNext() => MoveTo(Position + 1);

    /// <summary>To the first occurrence at or after a place; never moves back.</summary>
    public void MoveTo(long offset)
    {
        if (Position >= offset) return;
        while (offset < _source.Length)
        {
            if (offset < _windowStart || offset + _word.Length > _windowStart + _window.Length)
            {
                _windowStart = offset;
                _window = _source.Slice(offset, WindowLength);
                if (_window.Length < _word.Length) break;
            }

            var found = _window.Span[(int)(offset - _windowStart)..].IndexOf(_word);
            if (found >= 0)
            {
                Position = offset + found;
                return;
            }

            offset = _windowStart + _window.Length - _word.Length + 1;
        }

        Position = long.MaxValue;
    }
}
