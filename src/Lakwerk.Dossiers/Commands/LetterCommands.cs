namespace Lakwerk.Dossiers.Commands;

/// <summary>Write down what is to be said about an objection.</summary>
public sealed record AssessObjection(Actor By, DateTimeOffset Now, DecisionId Decision, string From, ObjectionFacts Facts) : DossierCommand(By, Now);

/// <summary>Describe where and how was searched for documents.</summary>
public sealed record DescribeSearch(Actor By, DateTimeOffset Now, string Text) : DossierCommand(By, Now);
