using Lakwerk.Reading.Areas;
using Lakwerk.Text;

namespace Lakwerk.ReadingBench;

/// <summary>A page of which is known where its redactions are.</summary>
internal sealed record TruePage(string Content, IReadOnlyList<TrueArea> Areas);

/// <summary>A redaction and the code that belongs to it; null when it has none.</summary>
internal sealed record TrueArea(Box Box, AreaColour Colour, string? Code);
