using System.Collections.Immutable;

namespace Lakwerk.Letters.Texts;

/// <summary>A named text of the library.</summary>
/// <param name="Name">File and name: <c>besluit/verzoek</c>.</param>
/// <param name="Place">Where it stands, for messages: file and line.</param>
/// <param name="Lines">Its paragraphs and list items.</param>
internal sealed record Fragment(string Name, string Place, ImmutableArray<Line> Lines);
