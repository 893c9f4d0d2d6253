namespace Lakwerk.Work.Tests.Publishing;

/// <summary>One released decision for all tests that only look; what changes something makes a scene of its own.</summary>
public sealed class SharedScene : IDisposable
{
    internal PublicScene Scene { get; } = new();

    public void Dispose() => Scene.Dispose();
}
