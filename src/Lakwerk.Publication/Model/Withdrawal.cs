namespace Lakwerk.Publication.Model;

/// <summary>When something was taken back from the public, and why; both are public.</summary>
public sealed record Withdrawal(DateOnly On, string Reason);
