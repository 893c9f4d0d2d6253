namespace Lakwerk.Work.Steps;

/// <summary>A step has to wait for others; it is to be tried again in a moment, which counts as no attempt.</summary>
public sealed class PostponedException : Exception
{
    public PostponedException() : base("This waits for other work.") { }

    public PostponedException(string message) : base(message) { }

    public PostponedException(string message, Exception inner) : base(message, inner) { }
}
