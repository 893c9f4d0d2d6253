namespace Lakwerk.Server.Tests;

/// <summary>Tests that only look share one workbench; what changes something makes a dossier of its own.</summary>
[CollectionDefinition(Name)]
public sealed class WorkbenchGroup : ICollectionFixture<ServedWorkbench>
{
    public const string Name = "workbench";
}
