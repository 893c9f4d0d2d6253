namespace Lakwerk.Architecture.Tests;

public sealed class HouseTests
{
    private static readonly SourceTree Checkout = new(Repository.Root);

    public static TheoryData<string> RuleNames => [.. Rules.All.Select(rule => rule.Name)];

    [Theory, MemberData(nameof(RuleNames))]
    public void The_house_keeps_its_rule(string name)
    {
        var rule = Rules.Named(name);
        var offenders = rule.Offenders(Checkout).ToList();
        Assert.True(offenders.Count == 0, $"{rule.Name}, because {rule.Because}:\n{string.Join('\n', offenders)}");
    }

    [Fact]
    public void The_checkout_is_really_read() => Assert.Contains(Checkout.Rooms, project => project.Name == "Lakwerk.Pdf");
}
