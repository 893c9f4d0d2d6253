namespace Lakwerk.Pdf.Fonts;

/// <summary>Names of fonts (ISO 32000-2, 9.6.2 and 9.9.2).</summary>
internal static class FontNames
{
    private const int PrefixLength = 7;

    /// <summary>The name without the prefix of a subset ("ABCDEF+").</summary>
    public static string WithoutSubsetPrefix(string name)
    {
        if (name.Length <= PrefixLength || name[PrefixLength - 1] != '+') return name;
        return name.AsSpan(0, PrefixLength - 1).ContainsAnyExceptInRange('A', 'Z') ? name : name[PrefixLength..];
    }
}
