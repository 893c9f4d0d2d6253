namespace Lakwerk.Storage.Tests;

/// <summary>Content as a web server hands it over: whoever makes a thread wait for it is refused.</summary>
internal sealed class OnItsWay(byte[] content) : MemoryStream(content)
{
    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var count = (int)Math.Min(buffer.Length, Length - Position);
        ToArray().AsMemory((int)Position, count).CopyTo(buffer);
        Position += count;
        return count;
    }
}
