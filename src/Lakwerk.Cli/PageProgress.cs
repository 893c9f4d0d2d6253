namespace Lakwerk.Cli;

/// <summary>The page that long work has reached, on one line of a terminal; nothing where nobody watches.</summary>
internal sealed class PageProgress(Session session) : IProgress<int>, IDisposable
{
    private const long Quiet = 250;

    private readonly long _start = Environment.TickCount64;
    private long _last = Environment.TickCount64;
    private bool _shown;

    public void Report(int value)
    {
        var now = Environment.TickCount64;
        if (!session.IsWatched || now - _start < Quiet || now - _last < Quiet / 2) return;
        _last = now;
        _shown = true;
        Console.Error.Write($"\rpage {value} ");
    }

    public void Dispose()
    {
        if (_shown) Console.Error.Write("\r\u001b[K");
    }
}
