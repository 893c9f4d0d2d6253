namespace Lakwerk.Server.Api;

/// <summary>An account to make.</summary>
public sealed record NewPerson(string Id, string Name, string Password, bool IsAdministrator = false);
