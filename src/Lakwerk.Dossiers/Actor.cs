namespace Lakwerk.Dossiers;

/// <summary>Who did something: an account, and the name it had at that moment.</summary>
public sealed record Actor(string Id, string Name);
