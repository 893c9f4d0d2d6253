using Lakwerk.Dossiers.Deciding;

namespace Lakwerk.Dossiers;

/// <summary>Addresses of content.</summary>
internal static class Hashes
{
    private const int Length = 64;

    public static bool IsSha256(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    public static Refusal Invalid() => Refusals.Of(RefusalKind.HashInvalid, "Een SHA-256 bestaat uit 64 kleine hexadecimale tekens.", "A SHA-256 is 64 lower-case hexadecimal digits.");
}
