namespace Lakwerk.Architecture.Tests;

/// <summary>All rules of the house.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } = [.. ArrowRules.All, .. NamespaceRules.All, .. UpkeepRules.All];

    public static Rule Named(string name) => All.Single(rule => rule.Name == name);
}
