namespace Lakwerk.Suggestions.Persons;

/// <summary>Whether a token is part of a person's name.</summary>
internal enum Tag : byte
{
    Outside,
    Begin,
    Inside,
}
