using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lakwerk.Storage;
using Microsoft.AspNetCore.Identity;

namespace Lakwerk.Server.Accounts;

/// <summary>The accounts of an office. It has tens of them, not thousands.</summary>
public sealed class AccountBook
{
    private const string Kind = "account";
    private const int MostAttempts = 5;
    private const int TokenBytes = 32;
    private const string TokenPrefix = "lak_";

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    // Somebody who does not exist is checked against this, so that the answer takes as long.
    private static readonly Account Nobody = new("", "", new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString()));

    private readonly PasswordHasher<Account> _hasher = new();
    private readonly Cabinet _cabinet;
    private readonly TimeProvider _time;

    public AccountBook(Cabinet cabinet, TimeProvider time) => (_cabinet, _time) = (cabinet, time);

    public bool IsEmpty => _cabinet.All(Kind).Count == 0;

    public IReadOnlyList<Account> All => [.. _cabinet.All(Kind).Select(kept => Read(kept.Value)).OrderBy(account => account.Name, StringComparer.Ordinal)];

    public Account? Find(string id) => _cabinet.Find(Kind, Normal(id)) is { } kept ? Read(kept) : null;

    /// <summary>Makes an account, or gives an existing one another name and password.</summary>
    public Account Set(string id, string name, string password, bool administrator = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrEmpty(password);
        var account = new Account(Normal(id), name, "") { IsAdministrator = administrator, Stamp = NewStamp() };
        return Keep(account with { PasswordHash = _hasher.HashPassword(account, password) });
    }

    /// <summary>Another password; sessions that began with the old one end.</summary>
    public Account SetPassword(string id, string password)
    {
        var account = Find(id) ?? throw new ArgumentException($"There is no account {id}.", nameof(id));
        var (hash, stamp) = (_hasher.HashPassword(account, password), NewStamp());
        return Change(account.Id, known => known with { PasswordHash = hash, Stamp = stamp })!;
    }

    public (SignInOutcome Result, Account? Account) SignIn(string id, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var known = Find(id);
        if (known?.LockedUntil > _time.GetUtcNow()) return (SignInOutcome.Locked, null);
        var fits = _hasher.VerifyHashedPassword(known ?? Nobody, (known ?? Nobody).PasswordHash, password) != PasswordVerificationResult.Failed;
        if (known is null) return (SignInOutcome.Wrong, null);
        if (!fits) return (Failed(known), null);
        // Who signs in without having failed changes nothing.
        return (SignInOutcome.Welcome, known is { FailedAttempts: 0, LockedUntil: null } ? known : Change(known.Id, account => account with { FailedAttempts = 0, LockedUntil = null }));
    }

    /// <summary>Makes a token for a program and gives it, this once.</summary>
    public string NewToken(string id, string purpose)
    {
        var account = Find(id) ?? throw new ArgumentException($"There is no account {id}.", nameof(id));
        var token = TokenPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        Change(account.Id, known => known with { Tokens = [.. known.Tokens, new AccountToken(HashOf(token), purpose, _time.GetUtcNow())] });
        return token;
    }

    public void DropToken(string id, string sha256)
    {
        Change(Normal(id), known => known with { Tokens = [.. known.Tokens.Where(token => token.Sha256 != sha256)] });
    }

    public Account? WithToken(string token)
    {
        var hash = HashOf(token);
        return All.FirstOrDefault(account => account.Tokens.Any(known => known.Sha256 == hash));
    }

    /// <summary>Nobody signs in with it any more. What it did stays in the journals.</summary>
    public void Remove(string id) => _cabinet.Remove(Kind, Normal(id));

    private SignInOutcome Failed(Account account)
    {
        var after = Change(account.Id, known =>
        {
            var attempts = known.FailedAttempts + 1;
            return attempts >= MostAttempts ? known with { FailedAttempts = 0, LockedUntil = _time.GetUtcNow() + LockedFor } : known with { FailedAttempts = attempts };
        });
        return after?.LockedUntil > _time.GetUtcNow() ? SignInOutcome.Locked : SignInOutcome.Wrong;
    }

    private Account Keep(Account account)
    {
        _cabinet.Keep(Kind, account.Id, Write(account));
        return account;
    }

    /// <summary>Changes an account as it is now, whatever another node did to it meanwhile; null when it is gone.</summary>
    private Account? Change(string id, Func<Account, Account> change) =>
        _cabinet.Change(Kind, id, kept => kept is null ? null : Write(change(Read(kept)))) is { } after ? Read(after) : null;

    private static byte[] Write(Account account) => JsonSerializer.SerializeToUtf8Bytes(account, AccountJson.Default.Account);

    private static Account Read(byte[] kept) => JsonSerializer.Deserialize(kept, AccountJson.Default.Account)!;

    private static string Normal(string id) => id.Trim().ToLowerInvariant();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
