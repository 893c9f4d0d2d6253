namespace Lakwerk.EndToEnd;

/// <summary>All browser tests share one office and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class DemoGroup : ICollectionFixture<DemoWorkbench>
{
    public const string Name = "demo";
}
