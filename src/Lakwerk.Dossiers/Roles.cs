using Lakwerk.Law;

namespace Lakwerk.Dossiers;

/// <summary>The roles by name.</summary>
public static class Roles
{
    private static readonly (Role Role, string Key, Bilingual Name)[] Rows =
    [
        (Role.Handler, "handler", new("behandelaar", "handler")),
        (Role.Redactor, "redactor", new("lakker", "redactor")),
        (Role.SecondReader, "second-reader", new("tweede lezer", "second reader")),
        (Role.Lawyer, "lawyer", new("jurist", "lawyer")),
        (Role.DecisionMaker, "decision-maker", new("beslisser", "decision maker")),
    ];

    public static IEnumerable<string> Keys => Rows.Select(r => r.Key);

    public static Bilingual NameOf(Role role) => Rows[(int)role].Name;

    public static string KeyOf(Role role) => Rows[(int)role].Key;

    /// <summary>By its key, or its name in either language.</summary>
    public static Role? Find(string text)
    {
        foreach (var (role, key, name) in Rows)
            if (Equal(key, text) || Equal(name.Dutch, text) || Equal(name.English, text))
                return role;
        return null;
    }

    private static bool Equal(string a, string b) => string.Equals(a, b.Trim(), StringComparison.OrdinalIgnoreCase);
}
