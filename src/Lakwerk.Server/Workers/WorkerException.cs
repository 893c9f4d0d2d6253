namespace Lakwerk.Server.Workers;

/// <summary>A worker could not do what was asked; the message is one sentence for a person.</summary>
public sealed class WorkerException : Exception
{
    public WorkerException(string message) : base(message) { }

    public WorkerException(string message, Exception inner) : base(message, inner) { }

    public WorkerException() { }
}
