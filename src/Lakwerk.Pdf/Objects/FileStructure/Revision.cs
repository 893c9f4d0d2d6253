namespace Lakwerk.Pdf.Objects;

/// <summary>
/// A version of the file as it was saved (ISO 32000-2, 7.5.6): everything from the start of the file up to
/// <paramref name="End"/> is the file as it stood then.
/// </summary>
/// <param name="Start">First byte that this revision added.</param>
/// <param name="End">First byte behind its %%EOF mark.</param>
/// <param name="StartXref">Byte offset that the revision's startxref names.</param>
public readonly record struct Revision(long Start, long End, long StartXref);
