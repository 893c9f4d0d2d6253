using Lakwerk.Text;

namespace Lakwerk.Suggestions.Consistency;

/// <summary>A document with what is covered in it.</summary>
/// <param name="Name">How findings call it: an id or a file name.</param>
/// <param name="Text">Its pages.</param>
/// <param name="Covered">What its marks cover.</param>
public sealed record MarkedDocument(string Name, TextDocument Text, IReadOnlyList<CoveredArea> Covered);
