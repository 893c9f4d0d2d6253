namespace Lakwerk.Dossiers.Events;

/// <summary>What is to be said about an objection was written down, in the place of what was written before.</summary>
public sealed record ObjectionAssessed(Actor By, DateTimeOffset At, DecisionId Decision, string From, ObjectionFacts Facts) : DossierEvent(By, At);

/// <summary>Where and how was searched for documents.</summary>
public sealed record SearchDescribed(Actor By, DateTimeOffset At, string Text) : DossierEvent(By, At);
