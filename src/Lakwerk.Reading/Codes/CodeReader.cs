using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Codes;

/// <summary>Finds every code of a ground in a text, in any notation, with its place.</summary>
public static partial class CodeReader
{
    private const int LongestBeside = 24;

    /// <summary>The codes that stand on marks: not the articles of which a sentence speaks, nor "buiten verzoek" within one.</summary>
    public static IReadOnlyList<FoundCode> FindMarks(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [.. Find(source).Where(code => !IsProse(source, code))];
    }

    private static bool IsProse(SourceText source, FoundCode code)
    {
        if (Written().IsMatch(code.Raw)) return true;
        if (GroundTable.TryGet(code.Code, out _)) return false;
        var line = source.Lines.FirstOrDefault(line => line.Number == code.Place.Line && (code.Place.Page is null || line.Page == code.Place.Page));
        return line.Length > code.Raw.Length + LongestBeside;
    }

    [GeneratedRegex(@"\blid\b|\bart|\bonder\b|\bsub\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    public static IReadOnlyList<FoundCode> Find(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [.. GroundParser.Find(source.Text).Select(found => new FoundCode(found.Source, found.Code, source.PlaceOf(found.Start, found.End), Math.Round(found.Confidence, 3)))];
    }
}
