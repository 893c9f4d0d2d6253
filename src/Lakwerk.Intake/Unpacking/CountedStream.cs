namespace Lakwerk.Intake.Unpacking;

/// <summary>Decompressed data that stops when it outgrows its archive: skipping over an entry decompresses it too.</summary>
internal sealed class CountedStream(Stream source, UnpackBudget budget, long packed) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _read += read;
        if (_read > budget.Limits.UnpackedBytes || (packed > 0 && _read > Math.Max(budget.Limits.RatioFreeBytes, packed * budget.Limits.Ratio)))
            throw new UnreadableException(UnreadableReason.TooLarge, $"Uitgepakt is het archief meer dan {budget.Limits.Ratio} keer zo groot als ingepakt; het kan een zipbom zijn en is niet verder uitgepakt.");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }
}
