namespace Lakwerk.Work.Registers;

/// <summary>What became of files that were offered to a register.</summary>
/// <param name="Added">How many were new.</param>
/// <param name="Total">How many the register holds now.</param>
/// <param name="Missing">Files that could not be read, one sentence each.</param>
public sealed record RegisterAddition(int Added, int Total, IReadOnlyList<string> Missing);
