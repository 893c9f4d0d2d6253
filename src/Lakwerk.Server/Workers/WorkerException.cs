using Lakwerk.Law;

namespace Lakwerk.Server.Workers;

/// <summary>A worker could not do what was asked; the reason is one sentence for a person.</summary>
public sealed class WorkerException : Exception
{
    public WorkerException(string dutch, string english) : this(new Bilingual(dutch, english)) { }

    public WorkerException(Bilingual reason, Exception? inner = null) : base(reason?.Dutch, inner) => Reason = reason ?? throw new ArgumentNullException(nameof(reason));

    public Bilingual Reason { get; }
}
