namespace Lakwerk.Suggestions;

/// <summary>The names of the kinds and the ground of refusal that each is proposed under.</summary>
public static class SuggestionKinds
{
    /// <summary>Article 5.1(2)(e) of the Woo: respect for private life.</summary>
    public const string PrivateLife = "5.1.2.e";

    /// <summary>Article 5.1(1)(e): numbers that identify a person by law; absolute, so nothing is weighed.</summary>
    public const string IdentificationNumber = "5.1.1.e";

    private static readonly string[] Names =
        ["person", "email", "phone", "address", "postcode", "bsn", "iban", "licence-plate", "birth-date", "ip-address", "other", "social-handle", "web-address"];

    public static string Name(this SuggestionKind kind) => Names[(int)kind];

    /// <summary>The name of a role: sender, public-function.</summary>
    public static string Name(this PersonRole role) => role == PersonRole.PublicFunction ? "public-function" : role.ToString().ToLowerInvariant();

    public static bool TryParse(string name, out SuggestionKind kind)
    {
        var index = Array.IndexOf(Names, name);
        kind = (SuggestionKind)Math.Max(0, index);
        return index >= 0;
    }
}
