namespace Lakwerk.EndToEnd;

/// <summary>The chain on an office in a folder, by mouse and by keyboard alone.</summary>
[Collection(DemoGroup.Name)]
public sealed class ChainOnOneMachineTests(DemoWorkbench demo) : ChainTests(demo)
{
    [BrowserFact]
    public Task By_mouse_from_a_request_to_a_released_package() => ByMouse();

    [BrowserFact]
    public Task By_keyboard_alone_from_a_request_to_a_released_package() => ByKeyboard();
}
