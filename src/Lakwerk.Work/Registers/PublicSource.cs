namespace Lakwerk.Work.Registers;

/// <summary>A file that is to stand in the register.</summary>
/// <param name="Path">Where it lies now.</param>
/// <param name="Name">What people call it: its file name, or number and title in a package.</param>
/// <param name="Link">Where it is published, as far as the package tells.</param>
internal sealed record PublicSource(string Path, string Name, string? Link);
