using Lakwerk.Work.Intake;

namespace Lakwerk.Cli;

/// <summary>Counts, rate and time left on one line of a terminal; nothing where nobody watches.</summary>
internal sealed class IntakeProgressLine(Session session) : IProgress<IntakeProgress>, IDisposable
{
    private const long Quiet = 250;

    private long _last = Environment.TickCount64;
    private bool _shown;

    public void Report(IntakeProgress value)
    {
        var now = Environment.TickCount64;
        if (!session.IsWatched || now - _last < Quiet) return;
        _last = now;
        _shown = true;
        var left = value.Left is { } time ? $", nog {Told(time)}" : "";
        Console.Error.Write($"\r\u001b[K{value.Files} van {value.AllFiles} bestanden, {value.Rows} rijen, {value.RowsPerSecond:0.#} per seconde{left} ");
    }

    public void Dispose()
    {
        if (_shown) Console.Error.Write("\r\u001b[K");
    }

    private static string Told(TimeSpan time) => time.TotalMinutes < 2 ? $"{time.TotalSeconds:0} seconden" : time.TotalHours < 2 ? $"{time.TotalMinutes:0} minuten" : $"{time.TotalHours:0.#} uur";
}
