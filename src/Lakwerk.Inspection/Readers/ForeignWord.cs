using Lakwerk.Text;

namespace Lakwerk.Inspection.Readers;

/// <summary>A word as a foreign reader sees it; its box is in the page's user space.</summary>
internal readonly record struct ForeignWord(string Text, Box Box);
