using Lakwerk.Reading.Codes;
using Lakwerk.Text;

namespace Lakwerk.Reading.Areas;

/// <summary>Ties areas that have no code yet to codes: those inside, else those at the same height, nearest first.</summary>
public static class CodeMatcher
{
    private const double Inside = 2;
    private const double Reach = 420;
    private const double RowSlack = 14;
    private const double RowWeight = 6;
    private const double SameLabel = 14;

    public static IReadOnlyList<RedactedArea> Match(IReadOnlyList<RedactedArea> areas, IReadOnlyList<FoundCode> codes)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(codes);
        return [.. areas.Select(area => area.Codes.Count > 0 ? area : area with { Codes = CodesOf(area, codes) })];
    }

    private static IReadOnlyList<string> CodesOf(RedactedArea area, IReadOnlyList<FoundCode> codes)
    {
        var placed = codes.Where(code => code.Place.Page == area.Page && code.Place.Box is not null).ToList();
        var held = placed.Where(code => area.Box.Inflate(Inside).Contains(code.Place.Box!.Value.CentreX, code.Place.Box.Value.CentreY)).ToList();
        if (held.Count > 0) return [.. held.Select(code => code.Code).Distinct()];
        var nearest = placed.Select(code => (Code: code, Distance: Distance(area.Box, code.Place.Box!.Value))).Where(pair => pair.Distance <= Reach).OrderBy(pair => pair.Distance).Select(pair => pair.Code).FirstOrDefault();
        if (nearest is null) return [];
        // "5.1.1b + 5.1.2a" is one label with two codes.
        return [.. placed.Where(code => code == nearest || Joined(code.Place.Box!.Value, nearest.Place.Box!.Value)).Select(code => code.Code).Distinct()];
    }

    private static double Distance(Box area, Box code)
    {
        var aside = Math.Max(0, Math.Max(area.Left - code.Right, code.Left - area.Right));
        var apart = Math.Max(0, Math.Max(area.Bottom - code.Top, code.Bottom - area.Top));
        return apart > RowSlack ? double.PositiveInfinity : aside + RowWeight * apart;
    }

    private static bool Joined(Box a, Box b) =>
        Math.Abs(a.CentreY - b.CentreY) < Math.Max(a.Height, b.Height) / 2 && Math.Max(a.Left - b.Right, b.Left - a.Right) < SameLabel;
}
