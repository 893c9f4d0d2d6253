using Lakwerk.Law;

namespace Lakwerk.Storage;

/// <summary>The first record that does not fit what came before it.</summary>
public sealed record BrokenLink(int Version, Bilingual Reason);
