namespace Lakwerk.Work.Registers;

/// <summary>A document that is public.</summary>
/// <param name="Id">Its place in the register, counted from 1.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Words">Number of its words.</param>
/// <param name="Link">Where it is published; null when nobody said.</param>
public sealed record RegisterEntry(int Id, string File, string Sha256, int Words, string? Link);
