namespace Lakwerk.Work.Intake;

/// <summary>How far an intake is.</summary>
/// <param name="Files">Inputs finished.</param>
/// <param name="AllFiles">Inputs altogether.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="AllBytes">Bytes altogether.</param>
/// <param name="Rows">Files and attachments accounted for in this run.</param>
/// <param name="Elapsed">Since the run began.</param>
public readonly record struct IntakeProgress(int Files, int AllFiles, long Bytes, long AllBytes, int Rows, TimeSpan Elapsed)
{
    public double RowsPerSecond => Elapsed.TotalSeconds > 0 ? Rows / Elapsed.TotalSeconds : 0;

    /// <summary>By the bytes that are left; null before anything is known.</summary>
    public TimeSpan? Left => Bytes > 0 ? Elapsed * ((double)(AllBytes - Bytes) / Bytes) : null;
}
