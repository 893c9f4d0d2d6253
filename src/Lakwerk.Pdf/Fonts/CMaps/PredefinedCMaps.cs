namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>The CMaps that every reader knows by name (ISO 32000-2, table 116, and those that came before and after it).</summary>
internal static class PredefinedCMaps
{
    /// <summary>The CMap of that name, or null.</summary>
    public static CMap? Find(string name) => name switch
    {
        "Identity-H" => CMap.IdentityH,
        "Identity-V" => CMap.IdentityV,
        _ => null,
    };
}
