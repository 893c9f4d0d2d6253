using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Codes;

/// <summary>Finds every code of a ground in a text, in any notation, with its place.</summary>
public static class CodeReader
{
    public static IReadOnlyList<FoundCode> Find(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [.. GroundParser.Find(source.Text).Select(found => new FoundCode(found.Source, found.Code, source.PlaceOf(found.Start, found.End), Math.Round(found.Confidence, 3)))];
    }
}
