namespace Lakwerk.Work.Intake;

/// <summary>Another process is taking files into this folder.</summary>
public sealed class IntakeBusyException : Exception
{
    public IntakeBusyException() { }

    public IntakeBusyException(string message) : base(message) { }

    public IntakeBusyException(string message, Exception inner) : base(message, inner) { }
}
