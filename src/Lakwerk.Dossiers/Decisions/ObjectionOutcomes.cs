using Lakwerk.Law;

namespace Lakwerk.Dossiers;

/// <summary>The outcomes of objections by the names under which they are given, and in words.</summary>
public static class ObjectionOutcomes
{
    private static readonly (string Key, ObjectionOutcome Outcome, Bilingual Name)[] Rows =
    [
        ("founded", ObjectionOutcome.Founded, new("gegrond", "founded")),
        ("partly-founded", ObjectionOutcome.PartlyFounded, new("gedeeltelijk gegrond", "partly founded")),
        ("unfounded", ObjectionOutcome.Unfounded, new("ongegrond", "unfounded")),
        ("inadmissible", ObjectionOutcome.Inadmissible, new("niet-ontvankelijk", "inadmissible")),
    ];

    public static IEnumerable<string> Keys => Rows.Select(r => r.Key);

    public static Bilingual NameOf(ObjectionOutcome outcome) => Rows.Single(r => r.Outcome == outcome).Name;

    public static string KeyOf(ObjectionOutcome outcome) => Rows.Single(r => r.Outcome == outcome).Key;

    /// <summary>Null when no outcome is called that.</summary>
    public static ObjectionOutcome? Find(string key)
    {
        foreach (var row in Rows)
            if (row.Key == key)
                return row.Outcome;
        return null;
    }
}
