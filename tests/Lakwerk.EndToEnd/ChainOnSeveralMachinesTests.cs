namespace Lakwerk.EndToEnd;

/// <summary>The same chain on PostgreSQL and S3, with a worker of its own.</summary>
public sealed class ChainOnSeveralMachinesTests(SharedDemoWorkbench demo) : ChainTests(demo), IClassFixture<SharedDemoWorkbench>
{
    [SharedBrowserFact]
    public Task By_mouse_from_a_request_to_a_released_package() => ByMouse();
}
