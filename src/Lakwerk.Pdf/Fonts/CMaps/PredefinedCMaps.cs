using System.Collections.Concurrent;

namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>
/// The CMaps that every reader knows by name (ISO 32000-2, table 116, and those that came before and after it), and what the
/// CIDs of Adobe's character collections mean. Each is unpacked when it is first asked for.
/// </summary>
internal static class PredefinedCMaps
{
    private static readonly ConcurrentDictionary<string, CMap?> CMaps = new(StringComparer.Ordinal)
    {
        ["Identity-H"] = CMap.IdentityH,
        ["Identity-V"] = CMap.IdentityV,
    };

    private static readonly ConcurrentDictionary<string, ToUnicodeMap?> Collections = new(StringComparer.Ordinal);

    /// <summary>The CMap of that name, or null.</summary>
    public static CMap? Find(string name)
    {
        if (CMaps.TryGetValue(name, out var known)) return known;
        return CMapPack.ReadCMap(name, Find) is { } cmap ? CMaps.GetOrAdd(name, cmap) : null;
    }

    /// <summary>The meaning of the CIDs of a collection such as <c>Adobe-Japan1</c>, or null when it is not one of Adobe's.</summary>
    public static ToUnicodeMap? Collection(string registryAndOrdering)
    {
        if (Collections.TryGetValue(registryAndOrdering, out var known)) return known;
        return CMapPack.ReadCollection(registryAndOrdering) is { } map ? Collections.GetOrAdd(registryAndOrdering, map) : null;
    }
}
