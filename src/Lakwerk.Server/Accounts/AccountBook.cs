using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lakwerk.Work.Files;
using Microsoft.AspNetCore.Identity;

namespace Lakwerk.Server.Accounts;

/// <summary>The accounts of an office, in one file that is replaced as a whole. An office has tens of them, not thousands.</summary>
public sealed class AccountBook
{
    private const int MostAttempts = 5;
    private const int TokenBytes = 32;
    private const string TokenPrefix = "lak_";

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    // Somebody who does not exist is checked against this, so that the answer takes as long.
    private static readonly Account Nobody = new("", "", new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString()));

    private readonly PasswordHasher<Account> _hasher = new();
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly TimeProvider _time;
    private Dictionary<string, Account> _accounts;

    public AccountBook(string file, TimeProvider time)
    {
        _file = file;
        _time = time;
        _accounts = Read(file);
    }

    public bool IsEmpty
    {
        get { lock (_gate) return _accounts.Count == 0; }
    }

    public IReadOnlyList<Account> All
    {
        get { lock (_gate) return [.. _accounts.Values.OrderBy(account => account.Name, StringComparer.Ordinal)]; }
    }

    public Account? Find(string id)
    {
        lock (_gate) return _accounts.GetValueOrDefault(Normal(id));
    }

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
        return Keep(account with { PasswordHash = _hasher.HashPassword(account, password), Stamp = NewStamp() });
    }

    public (SignInOutcome Result, Account? Account) SignIn(string id, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var known = Find(id);
        if (known?.LockedUntil > _time.GetUtcNow()) return (SignInOutcome.Locked, null);
        var fits = _hasher.VerifyHashedPassword(known ?? Nobody, (known ?? Nobody).PasswordHash, password) != PasswordVerificationResult.Failed;
        if (known is null) return (SignInOutcome.Wrong, null);
        return fits ? (SignInOutcome.Welcome, Keep(known with { FailedAttempts = 0, LockedUntil = null })) : (Failed(known), null);
    }

    /// <summary>Makes a token for a program and gives it, this once.</summary>
    public string NewToken(string id, string purpose)
    {
        var account = Find(id) ?? throw new ArgumentException($"There is no account {id}.", nameof(id));
        var token = TokenPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        Keep(account with { Tokens = [.. account.Tokens, new AccountToken(HashOf(token), purpose, _time.GetUtcNow())] });
        return token;
    }

    public void DropToken(string id, string sha256)
    {
        if (Find(id) is { } account) Keep(account with { Tokens = [.. account.Tokens.Where(token => token.Sha256 != sha256)] });
    }

    public Account? WithToken(string token)
    {
        var hash = HashOf(token);
        lock (_gate) return _accounts.Values.FirstOrDefault(account => account.Tokens.Any(known => known.Sha256 == hash));
    }

    private SignInOutcome Failed(Account account)
    {
        var attempts = account.FailedAttempts + 1;
        var locked = attempts >= MostAttempts;
        Keep(account with { FailedAttempts = locked ? 0 : attempts, LockedUntil = locked ? _time.GetUtcNow() + LockedFor : null });
        return locked ? SignInOutcome.Locked : SignInOutcome.Wrong;
    }

    private Account Keep(Account account)
    {
        lock (_gate)
        {
            var accounts = new Dictionary<string, Account>(_accounts, StringComparer.Ordinal) { [account.Id] = account };
            AtomicFile.Write(_file, JsonSerializer.SerializeToUtf8Bytes(accounts.Values.ToList(), AccountJson.Default.ListAccount));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            _accounts = accounts;
        }

        return account;
    }

    private static Dictionary<string, Account> Read(string file) => !File.Exists(file)
        ? []
        : JsonSerializer.Deserialize(File.ReadAllBytes(file), AccountJson.Default.ListAccount)!.ToDictionary(account => account.Id, StringComparer.Ordinal);

    private static string Normal(string id) => id.Trim().ToLowerInvariant();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
