namespace Lakwerk.EndToEnd;

/// <summary>Tests that do small things in the demo share its office and a browser; who looks at every page or works the whole chain has one of their own, beside them.</summary>
[CollectionDefinition(Name)]
public sealed class DemoGroup : ICollectionFixture<DemoWorkbench>
{
    public const string Name = "demo";
}
