namespace Lakwerk.Work.Demo;

/// <summary>One page before and after, as PNG.</summary>
internal sealed record PagePair(int Number, byte[] Before, byte[] After);
