namespace Lakwerk.Server.Accounts;

/// <summary>Account names as the names that people go by.</summary>
public sealed class People(AccountBook accounts)
{
    public string NameOf(string id) => accounts.Find(id)?.Name ?? id;
}
