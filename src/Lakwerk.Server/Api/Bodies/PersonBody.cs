using Lakwerk.Server.Accounts;

namespace Lakwerk.Server.Api;

/// <summary>Somebody who can sign in.</summary>
public sealed record PersonBody(string Id, string Name, bool IsAdministrator)
{
    public static PersonBody Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new PersonBody(account.Id, account.Name, account.IsAdministrator);
    }
}
