using System.Buffers;

namespace Lakwerk.Reading.Words;

/// <summary>Web sites on which decisions are published, for addresses that OCR damaged.</summary>
internal static class WebSites
{
    private static readonly string[] Known = ["www.rijksoverheid.nl", "rijksoverheid.nl", "open.overheid.nl", "www.officielebekendmakingen.nl", "www.open.overheid.nl"];

    /// <summary>What a "w" may have become.</summary>
    private static readonly SearchValues<char> Damaged = SearchValues.Create("wWvVuy");

    private static readonly string[] Folded = [.. Known.Select(OcrFolding.Fold)];

    /// <summary>"wwu.", "ww,": what recognition makes of the beginning of an address.</summary>
    public static string WithPrefix(string address)
    {
        var at = address.AsSpan().IndexOfAnyExcept(Damaged);
        return at is >= 2 and <= 5 && at + 3 < address.Length && address[at] is '.' or ',' or ':' ? $"www.{address.AsSpan(at + 1)}" : address;
    }

    /// <summary>The known site that an address was meant to be, or null.</summary>
    public static string? Mend(string address)
    {
        var folded = OcrFolding.Fold(address.TrimEnd('.', ',', '/'));
        for (var i = 0; i < Known.Length; i++)
            if (EditDistance.IsWithin(folded, Folded[i], folded == Folded[i] ? 0 : Folded[i].Length / 5)) return Known[i];
        return null;
    }
}
