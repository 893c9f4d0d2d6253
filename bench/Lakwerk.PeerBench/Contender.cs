namespace Lakwerk.PeerBench;

/// <summary>One way to do the work.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Commands">The processes that do all of it, one after the other.</param>
internal sealed record Contender(string Name, IReadOnlyList<string[]> Commands);
