namespace Lakwerk.Reading.Documents;

/// <summary>A document by the list that holds it and its number there.</summary>
/// <param name="List">Name of the inventory list, such as <c>2A</c>; null when the letter has one list and does not name it.</param>
/// <param name="Nr">As the list numbers it: <c>12</c>, <c>AA</c>, <c>3b</c>.</param>
public sealed record DocumentKey(string? List, string Nr)
{
    public override string ToString() => List is null ? Nr : $"{List} {Nr}";
}
