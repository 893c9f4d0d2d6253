namespace Lakwerk.EndToEnd;

/// <summary>The chain on an office in a folder, by mouse and by keyboard alone.</summary>
public sealed class ChainOnOneMachineTests(DemoWorkbench demo) : ChainTests(demo), IClassFixture<DemoWorkbench>
{
    [BrowserFact]
    public Task By_mouse_from_a_request_to_a_released_package_and_onto_the_public_site() => ByMouse(Tool.WhyMissing("soffice") is null);

    [BrowserFact]
    public Task By_keyboard_alone_from_a_request_to_a_released_package() => ByKeyboard();
}
