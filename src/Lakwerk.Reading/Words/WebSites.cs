namespace Lakwerk.Reading.Words;

/// <summary>Web sites on which decisions are published, for addresses that OCR damaged.</summary>
internal static class WebSites
{
    private static readonly string[] Known = ["www.rijksoverheid.nl", "rijksoverheid.nl", "open.overheid.nl", "www.officielebekendmakingen.nl", "www.open.overheid.nl"];

    private static readonly string[] Folded = [.. Known.Select(OcrFolding.Fold)];

    /// <summary>The known site that an address was meant to be, or null.</summary>
    public static string? Mend(string address)
    {
        var folded = OcrFolding.Fold(address.TrimEnd('.', ',', '/'));
        for (var i = 0; i < Known.Length; i++)
            if (EditDistance.IsWithin(folded, Folded[i], folded == Folded[i] ? 0 : Folded[i].Length / 5)) return Known[i];
        return null;
    }
}
