using Lakwerk.Dossiers;

namespace Lakwerk.Server.Accounts;

/// <summary>The people of the demo: one for each role, with a password that stands on the sign-in page.</summary>
public static class DemoAccounts
{
    public const string Password = "lakwerk-demo";

    public static IReadOnlyList<(string Id, string Name, Role Role)> All { get; } =
    [
        ("behandelaar", "Noor van Dalen", Role.Handler),
        ("lakker", "Bram Oosting", Role.Redactor),
        ("lezer", "Fatima Idrissi", Role.SecondReader),
        ("jurist", "Joris Hartman", Role.Lawyer),
        ("beslisser", "Willemijn Roos", Role.DecisionMaker),
    ];

    public static void AddTo(AccountBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var (id, name, role) in All)
            if (book.Find(id) is null) book.Set(id, name, Password, administrator: role == Role.Handler);
    }
}
