namespace Lakwerk.Server.Accounts;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">The name to sign in with.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="PasswordHash">PBKDF2, with its own salt and count.</param>
public sealed record Account(string Id, string Name, string PasswordHash)
{
    /// <summary>May make accounts; says nothing about dossiers, where roles are given one by one.</summary>
    public bool IsAdministrator { get; init; }

    public int FailedAttempts { get; init; }

    /// <summary>Until when no password is looked at.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Changes with the password: sessions that began before it are over.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Tokens for programs, as SHA-256; the token itself is shown once and kept nowhere.</summary>
    public IReadOnlyList<AccountToken> Tokens { get; init; } = [];
}
