using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Lakwerk.Letters.Facts;

/// <summary>How a letter greets somebody by the name in the dossier: <c>mevrouw De Vries</c>; somebody unknown, or an organisation, as <c>heer of mevrouw</c>.</summary>
internal static partial class FormsOfAddress
{
    public const string Anybody = "heer of mevrouw";

    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(["van", "de", "den", "der", "von", "'t", "’t", "te", "ten", "ter", "el", "la", "le", "du", "in", "op", "aan", "bij", "di", "da", "dos"], StringComparer.Ordinal);

    private static readonly string[] Organisations = ["stichting", "vereniging", "b.v.", "bv", "n.v.", "nv", "vof", "v.o.f.", "maatschap", "coöperatie", "gemeente", "provincie", "redactie", "advocaten", "holding", "u.a."];

    public static string Of(string name)
    {
        var (title, rest) = Titled(Representative().Replace(name.Trim(), ""));
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Academic().IsMatch(w)).ToList();
        var names = words.SkipWhile(w => Initials().IsMatch(w)).ToList();
        var isPerson = title is not null || names.Count < words.Count;
        if (!isPerson || names.Count == 0 || words.Exists(w => Organisations.Contains(w, StringComparer.OrdinalIgnoreCase)))
            return Anybody;
        var surname = names.FindIndex(Prefixes.Contains) is > 0 and var first ? names.Skip(first) : names;
        return $"{title ?? Anybody} {Capitalised(string.Join(' ', surname))}";
    }

    /// <summary>Whether two names may mean the same person: titles do not matter.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Titled(one.Trim()).Name, Titled(other.Trim()).Name, StringComparison.OrdinalIgnoreCase);

    private static (string? Title, string Name) Titled(string name)
    {
        var match = Title().Match(name);
        if (!match.Success)
            return (null, name);
        return (match.Groups["woman"].Success ? "mevrouw" : "heer", name[match.Length..].Trim());
    }

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"^(?:(?<woman>mevrouw|mevr\.?|mw\.?)|(?:de\s+heer|dhr\.?|heer))\s+(?!en\b|of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}{0,2}\.)+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:mr|dr|drs|ir|ing|prof|bc)\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Academic();

    // "mevrouw A. de Vries, namens Stichting Vrij Zicht" is a person.
    [GeneratedRegex(@"\s*(?:,|\(|\bnamens\b).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Representative();
}
