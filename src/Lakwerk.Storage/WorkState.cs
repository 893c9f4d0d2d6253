namespace Lakwerk.Storage;

/// <summary>How far a piece of work has come.</summary>
public enum WorkState
{
    Waiting,
    Busy,
    Done,
    Failed,
}
