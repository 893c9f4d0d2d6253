using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>A piece of work that somebody asked for: what, on what, for whom. It stays until it is done or has failed.</summary>
/// <param name="Id">Sorts by the moment of asking, unless whoever asks gives another.</param>
/// <param name="Kind">Which step.</param>
/// <param name="Dossier">On which dossier.</param>
/// <param name="Subject">On what in it: a document, a decision, a blob; empty for all of it.</param>
/// <param name="By">Who asked.</param>
/// <param name="Asked">When.</param>
public sealed record WorkItem(string Id, string Kind, DossierId Dossier, string Subject, Actor By, DateTimeOffset Asked)
{
    private static long _lastMoment;

    /// <summary>What else the step has to know, as JSON.</summary>
    public string Details { get; init; } = "{}";

    public WorkState State { get; init; } = WorkState.Waiting;

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>What came out, as JSON.</summary>
    public string? Answer { get; init; }

    /// <summary>Why it failed, as a sentence for a person.</summary>
    public string? Problem { get; init; }

    public bool IsOpen => State is WorkState.Waiting or WorkState.Busy;

    /// <summary>Sorts behind every other that this process made, and by the moment among those of all processes.</summary>
    public static string NewId()
    {
        for (; ; )
        {
            var last = Interlocked.Read(ref _lastMoment);
            var next = Math.Max(last + 1, DateTime.UtcNow.Ticks);
            if (Interlocked.CompareExchange(ref _lastMoment, next, last) == last)
                return $"{next:x16}{Random.Shared.NextInt64():x16}";
        }
    }
}
