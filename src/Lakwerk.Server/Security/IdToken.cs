using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lakwerk.Server.Security;

/// <summary>Checks what an identity provider says of somebody (OpenID Connect Core 1.0, 3.1.3.7): who says it, to whom, when, and whether it is signed.</summary>
internal static class IdToken
{
    private const int Longest = 64 * 1024;
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <param name="token">As it came: three parts in base64url.</param>
    /// <param name="keys">The provider's keys.</param>
    /// <param name="expected">What must be in it.</param>
    /// <returns>Its claims.</returns>
    /// <exception cref="CryptographicException">It is not to be believed; the message says why.</exception>
    public static JsonElement Check(string token, JsonElement keys, Expected expected)
    {
        ArgumentNullException.ThrowIfNull(token);
        var parts = token.Split('.');
        if (parts.Length != 3 || token.Length > Longest) throw new CryptographicException("It is no signed token.");
        var (header, claims) = (Json(parts[0]), Json(parts[1]));
        if (!IsSigned(header, keys, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]))) throw new CryptographicException("The signature does not hold.");
        if (Text(claims, "iss") != expected.Issuer) throw new CryptographicException("Another provider made it.");
        if (!IsFor(claims, expected.ClientId)) throw new CryptographicException("It is for another client.");
        if (Moment(claims, "exp") is not { } end || end + Slack < expected.Now) throw new CryptographicException("It is no longer valid.");
        if (Moment(claims, "iat") is not { } made || made - Slack > expected.Now) throw new CryptographicException("It is from the future.");
        return Text(claims, "nonce") == expected.Nonce ? claims : throw new CryptographicException("It belongs to another attempt.");
    }

    /// <summary>A claim as text, or null.</summary>
    public static string? Text(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsFor(JsonElement claims, string client) => claims.TryGetProperty("aud", out var audience) && audience.ValueKind switch
    {
        JsonValueKind.String => audience.GetString() == client,
        JsonValueKind.Array => audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == client) && (audience.GetArrayLength() == 1 || Text(claims, "azp") == client),
        _ => false,
    };

    private static DateTimeOffset? Moment(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>The key decides what it can have signed: a token cannot choose a weaker way than its key allows.</summary>
    private static bool IsSigned(JsonElement header, JsonElement keys, byte[] signed, byte[] signature)
    {
        var (algorithm, id) = (Text(header, "alg"), Text(header, "kid"));
        if (!keys.TryGetProperty("keys", out var all) || all.ValueKind != JsonValueKind.Array) return false;
        return all.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.Object && (id is null || Text(key, "kid") == id) && Text(key, "use") is null or "sig").Any(key => (Text(key, "kty"), algorithm) switch
        {
            ("RSA", "RS256") => Rsa(key, signed, signature, RSASignaturePadding.Pkcs1),
            ("RSA", "PS256") => Rsa(key, signed, signature, RSASignaturePadding.Pss),
            ("EC", "ES256") when Text(key, "crv") == "P-256" => Elliptic(key, signed, signature),
            _ => false,
        });
    }

    private static bool Rsa(JsonElement key, byte[] signed, byte[] signature, RSASignaturePadding padding)
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = Part(key, "n"), Exponent = Part(key, "e") });
        return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, padding);
    }

    private static bool Elliptic(JsonElement key, byte[] signed, byte[] signature)
    {
        using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Part(key, "x"), Y = Part(key, "y") } });
        return curve.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static byte[] Part(JsonElement key, string name) => Bytes(Text(key, name) ?? throw new CryptographicException("A key of the provider is not whole."));

    private static byte[] Bytes(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : throw new CryptographicException("It is no signed token.");

    private static JsonElement Json(string part)
    {
        try
        {
            var element = JsonSerializer.Deserialize<JsonElement>(Bytes(part));
            return element.ValueKind == JsonValueKind.Object ? element : throw new CryptographicException("It is no signed token.");
        }
        catch (JsonException problem)
        {
            throw new CryptographicException("It is no signed token.", problem);
        }
    }

    /// <summary>What a token must say to be believed.</summary>
    internal sealed record Expected(string Issuer, string ClientId, string? Nonce, DateTimeOffset Now);
}
