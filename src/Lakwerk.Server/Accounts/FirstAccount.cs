using System.Security.Cryptography;

namespace Lakwerk.Server.Accounts;

/// <summary>An office without accounts is opened with a code that only who started the server has seen.</summary>
public sealed class FirstAccount(AccountBook accounts)
{
    // Without letters and digits that look alike.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 10;

    private readonly string _code = RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>The code, or null once there is an account.</summary>
    public string? Code => accounts.IsEmpty ? _code : null;

    public bool Opens(string? code) => Code is { } right && CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(right), System.Text.Encoding.UTF8.GetBytes((code ?? "").Trim().ToUpperInvariant()));
}
