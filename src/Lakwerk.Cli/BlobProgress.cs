namespace Lakwerk.Cli;

/// <summary>How many files were copied, on one line of a terminal; nothing where nobody watches.</summary>
internal sealed class BlobProgress(Session session) : IProgress<int>, IDisposable
{
    private const long Quiet = 250;

    private readonly Lock _gate = new();
    private long _last = Environment.TickCount64;
    private bool _shown;

    public void Report(int value)
    {
        lock (_gate)
        {
            var now = Environment.TickCount64;
            if (!session.IsWatched || now - _last < Quiet) return;
            (_last, _shown) = (now, true);
            Console.Error.Write($"\rfile {value} ");
        }
    }

    public void Dispose()
    {
        if (_shown) Console.Error.Write("\r\u001b[K");
        _shown = false;
    }
}
