using Lakwerk.Law;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>An act that its doer can ask to take back.</summary>
/// <param name="Sentence">What was done, or the first of it.</param>
/// <param name="At">When.</param>
/// <param name="More">How much more was done in the same act.</param>
public sealed record UndoableAct(Bilingual Sentence, DateTimeOffset At, int More);
