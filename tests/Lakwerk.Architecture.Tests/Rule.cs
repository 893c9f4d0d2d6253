namespace Lakwerk.Architecture.Tests;

/// <summary>
/// One rule of the house: what must hold, why, and a function that names everything in a tree that breaks it.
/// </summary>
public sealed record Rule(string Name, string Because, Func<SourceTree, IEnumerable<string>> Offenders)
{
    public override string ToString() => Name;
}
