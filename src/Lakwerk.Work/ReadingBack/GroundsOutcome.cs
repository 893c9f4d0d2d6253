using Lakwerk.Law.Grounds;

namespace Lakwerk.Work.ReadingBack;

/// <summary>The grounds of a file or a folder.</summary>
public sealed record GroundsOutcome(IReadOnlyList<FileGrounds> Files)
{
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public int PageCount => Files.Sum(file => file.Pages.Count);

    /// <summary>By code, those that occur most first; an area with two codes counts for each.</summary>
    public IReadOnlyList<GroundTotal> Totals()
    {
        var pages = Files.SelectMany(file => file.Pages).ToList();
        var codes = pages.SelectMany(page => page.Codes).CountBy(code => code.Code).ToDictionary();
        var areas = pages.SelectMany(page => page.Areas).SelectMany(area => (area.Codes.Count == 0 ? [""] : area.Codes).Select(code => (Code: code, area.Share))).ToLookup(pair => pair.Code, pair => pair.Share);
        return
        [
            .. codes.Keys.Union(areas.Select(group => group.Key))
                .Select(code => new GroundTotal(code, NameOf(code), codes.GetValueOrDefault(code), areas[code].Count(), pages.Count == 0 ? 0 : areas[code].Sum() / pages.Count))
                .OrderByDescending(total => total.Code.Length > 0).ThenByDescending(total => total.Codes + total.Areas).ThenBy(total => total.Code, StringComparer.Ordinal),
        ];
    }

    private static string NameOf(string code)
    {
        if (code.Length == 0) return "zonder code";
        return GroundTable.TryGet(code, out var ground) ? ground.Name.Dutch : OtherLabelTable.Get(code).Name.Dutch;
    }
}
