namespace Lakwerk.Work.Tests.Publishing;

/// <summary>The tests that share a released decision.</summary>
[CollectionDefinition(Name)]
public sealed class PublicGroup : ICollectionFixture<SharedScene>
{
    public const string Name = "public";
}
