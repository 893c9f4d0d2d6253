using Lakwerk.Text;

namespace Lakwerk.Suggestions.Consistency;

/// <summary>A document with what is covered in it. Its text is read when it is needed and kept by nobody: a dossier is larger than memory.</summary>
/// <param name="Name">How findings call it: an id or a file name.</param>
/// <param name="Covered">What its marks cover.</param>
/// <param name="Read">Gives its pages, each time the same; more documents may be read at once.</param>
public sealed record MarkedDocument(string Name, IReadOnlyList<CoveredArea> Covered, Func<TextDocument> Read)
{
    public MarkedDocument(string name, TextDocument text, IReadOnlyList<CoveredArea> covered)
        : this(name, covered, () => text)
    {
    }
}
