using Lakwerk.Law;

namespace Lakwerk.Dossiers;

/// <summary>What an assessor can say about a document, by name.</summary>
public static class Assessments
{
    private static readonly (Assessment Assessment, string Key, Bilingual Name)[] Rows =
    [
        (Assessment.ByMarks, "by-marks", new("volgens de lakken", "by its marks")),
        (Assessment.Public, "public", new("openbaar", "public")),
        (Assessment.PartlyPublic, "partly-public", new("deels openbaar", "partly public")),
        (Assessment.NotPublic, "not-public", new("niet openbaar", "not public")),
        (Assessment.AlreadyPublic, "already-public", new("reeds openbaar", "already public")),
    ];

    public static IEnumerable<string> Keys => Rows.Select(r => r.Key);

    public static Bilingual NameOf(Assessment assessment) => Rows[(int)assessment].Name;

    public static string KeyOf(Assessment assessment) => Rows[(int)assessment].Key;

    /// <summary>By its key, or its name in either language.</summary>
    public static Assessment? Find(string text)
    {
        foreach (var (assessment, key, name) in Rows)
            if (Equal(key, text) || Equal(name.Dutch, text) || Equal(name.English, text))
                return assessment;
        return null;
    }

    private static bool Equal(string a, string b) => string.Equals(a, b.Trim(), StringComparison.OrdinalIgnoreCase);
}
