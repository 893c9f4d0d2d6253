namespace Lakwerk.Intake.Mail;

/// <summary>Lines of bytes with their ends, out of a stream that is too large for memory. A line that never ends comes in pieces.</summary>
internal sealed class LineStream(Stream source) : IDisposable
{
    private readonly byte[] _buffer = new byte[1024 * 1024];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>The next line; valid until the next call.</summary>
    public bool Read(out ReadOnlyMemory<byte> line)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (found >= 0 || _isOver || _end - _start == _buffer.Length)
            {
                var length = found >= 0 ? found + 1 : _end - _start;
                line = _buffer.AsMemory(_start, length);
                _start += length;
                return length > 0;
            }

            Fill();
        }
    }

    public void Dispose() => source.Dispose();

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var read = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isOver = read == 0;
    }
}
