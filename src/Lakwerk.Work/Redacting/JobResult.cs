namespace Lakwerk.Work.Redacting;

/// <summary>How one job of a batch ended.</summary>
/// <param name="Position">In the batch, from 1.</param>
/// <param name="Job">What was asked.</param>
/// <param name="Redacted">What was done; null when it was not.</param>
/// <param name="Problem">Why not; null when it was done.</param>
public sealed record JobResult(int Position, RedactJob Job, RedactedFile? Redacted, Exception? Problem);
