namespace Lakwerk.EndToEnd;

/// <summary>The chain on an office in a folder.</summary>
[Collection(DemoGroup.Name)]
public sealed class ChainOnOneMachineTests(DemoWorkbench demo) : ChainTests(demo)
{
    [BrowserFact]
    public Task From_a_request_to_a_released_package() => FromRequestToPackage();
}
