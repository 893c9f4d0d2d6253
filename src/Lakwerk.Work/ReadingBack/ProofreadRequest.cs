namespace Lakwerk.Work.ReadingBack;

/// <summary>What to proofread.</summary>
/// <param name="Letter">The decision.</param>
/// <param name="Inventory">Its inventory list, or null.</param>
/// <param name="Folder">The folder with the files that go out, or null.</param>
public sealed record ProofreadRequest(string Letter, string? Inventory = null, string? Folder = null);
