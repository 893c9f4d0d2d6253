namespace Lakwerk.Dossiers.Checks;

/// <summary>Suggestions in a document that nobody answered.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Grave">Those that may not go out unseen: citizen service numbers, accounts, addresses, and whatever is nearly sure.</param>
public readonly record struct WaitingSuggestions(int Count, int Grave);
