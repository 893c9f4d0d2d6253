namespace Lakwerk.Inspection;

/// <summary>A file that took part in the inspection. Its name is left out: names are text too.</summary>
/// <param name="Role">result, original or marks.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
public sealed record FileHash(string Role, string Sha256, long Bytes);
