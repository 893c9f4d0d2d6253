using Lakwerk.Text;

namespace Lakwerk.Work.Demo;

/// <summary>A document of the demo, with what its reader marked besides the suggestions: passages and places.</summary>
/// <param name="Name">The file without its extension.</param>
/// <param name="Title">What it is, in Dutch.</param>
/// <param name="About">One sentence on what makes it hard, in Dutch.</param>
/// <param name="Passages">Texts to mark wherever they stand.</param>
/// <param name="Places">Boxes on pages that hold no text, such as a signature.</param>
internal sealed record DemoSample(string Name, string Title, string About, IReadOnlyList<string> Passages, IReadOnlyList<(int Page, Box Box)> Places);
