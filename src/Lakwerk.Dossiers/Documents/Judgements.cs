using Lakwerk.Law;

namespace Lakwerk.Dossiers;

/// <summary>The judgements by name. A word that is none of them is an error, never silently "niet openbaar".</summary>
public static class Judgements
{
    private static readonly (Judgement Judgement, Bilingual Name, string[] AlsoWritten)[] Rows =
    [
        (Judgement.Public, new("openbaar", "public"), ["geheel openbaar", "volledig openbaar", "public"]),
        (Judgement.PartlyPublic, new("deels openbaar", "partly public"), ["gedeeltelijk openbaar", "deels", "partial_public", "partial public"]),
        (Judgement.NotPublic, new("niet openbaar", "not public"), ["geheel geweigerd", "geweigerd", "not_public", "not public"]),
        (Judgement.AlreadyPublic, new("reeds openbaar", "already public"), ["al openbaar", "already_public", "already public"]),
    ];

    public static Bilingual NameOf(Judgement judgement) => Rows[(int)judgement].Name;

    public static Judgement? Find(string text)
    {
        var plain = text.Trim();
        foreach (var row in Rows)
            if (Equal(row.Name.Dutch, plain) || row.AlsoWritten.Any(a => Equal(a, plain)))
                return row.Judgement;
        return null;
    }

    private static bool Equal(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
