using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>Lines of one page: the first, and the one after the last, as indexes into <see cref="SourceText.Lines"/>.</summary>
internal readonly record struct PageRange(int First, int End);
