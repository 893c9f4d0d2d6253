using Lakwerk.Work.Dossiers;

namespace Lakwerk.EndToEnd;

/// <summary>The same on PostgreSQL and S3, with a worker of its own.</summary>
public sealed class SharedDemoWorkbench : DemoWorkbench
{
    protected override string? WhyMissing => SharedBrowserFactAttribute.WhyMissing;

    protected override OfficePlace PlaceIn(TempFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new OfficePlace(folder.PathOf("node"), PostgresCluster.Shared.NewDatabase(), S3Server.Shared.NewPlace());
    }
}
