using Lakwerk.Law;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>The last act of somebody, which its doer can ask to take back unless it is final.</summary>
/// <param name="Sentence">What was done, or the first of it.</param>
/// <param name="At">When.</param>
/// <param name="More">How much more was done in the same act.</param>
/// <param name="IsFinal">It has effect outside the office, or nothing is its opposite.</param>
public sealed record UndoableAct(Bilingual Sentence, DateTimeOffset At, int More, bool IsFinal);
