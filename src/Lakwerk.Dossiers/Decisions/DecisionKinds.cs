using Lakwerk.Law;

namespace Lakwerk.Dossiers;

/// <summary>The kinds of decision by name.</summary>
public static class DecisionKinds
{
    private static readonly (DecisionKind Kind, string Key, Bilingual Name)[] Rows =
    [
        (DecisionKind.Primary, "primary", new("besluit", "decision")),
        (DecisionKind.Partial, "partial", new("deelbesluit", "partial decision")),
        (DecisionKind.OnObjection, "on-objection", new("beslissing op bezwaar", "decision on objection")),
        (DecisionKind.Supplementary, "supplementary", new("aanvullend besluit", "supplementary decision")),
    ];

    public static IEnumerable<string> Keys => Rows.Select(r => r.Key);

    public static Bilingual NameOf(DecisionKind kind) => Rows[(int)kind].Name;

    public static string KeyOf(DecisionKind kind) => Rows[(int)kind].Key;

    public static DecisionKind? Find(string key)
    {
        foreach (var row in Rows)
            if (row.Key == key)
                return row.Kind;
        return null;
    }
}
