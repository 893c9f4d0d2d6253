namespace Lakwerk.Server.Accounts;

/// <summary>How an attempt to sign in ended. Wrong name and wrong password are told apart to nobody.</summary>
public enum SignInOutcome
{
    Welcome,
    Wrong,
    Locked,
}
