using Lakwerk.Server.Workers;

namespace Lakwerk.Server.Accounts;

/// <summary>Looks at passwords, which takes a tenth of a second of a processor each by design: when a whole office comes in at nine, pages go before.</summary>
public sealed class SignInDesk(AccountBook accounts) : IDisposable
{
    private readonly SlowLane _lane = new("passwords", SlowLane.HalfTheMachine);

    public Task<(SignInOutcome Result, Account? Account)> SignIn(string id, string password, CancellationToken stop) => _lane.Run(() => accounts.SignIn(id, password), stop);

    public void Dispose() => _lane.Dispose();
}
