namespace Lakwerk.Server.Accounts;

/// <summary>A token with which a program acts for an account.</summary>
public sealed record AccountToken(string Sha256, string Purpose, DateTimeOffset Made);
