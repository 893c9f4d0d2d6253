using Lakwerk.Redaction;

namespace Lakwerk.Work.Redacting;

/// <summary>The width policies by the names that users and reports give them.</summary>
public static class WidthNames
{
    private static readonly Dictionary<string, WidthPolicy> Policies = Enum.GetValues<WidthPolicy>().ToDictionary(Of);

    public static IEnumerable<string> All => Policies.Keys;

    public static string Of(WidthPolicy policy) => policy switch
    {
        WidthPolicy.Exact => "exact",
        WidthPolicy.Snap => "snap",
        WidthPolicy.Fixed => "fixed",
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "A width policy without a name."),
    };

    public static WidthPolicy Parse(string name) => Policies[name];
}
