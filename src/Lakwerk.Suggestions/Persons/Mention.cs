namespace Lakwerk.Suggestions.Persons;

/// <summary>A place where a person is named: a range of tokens, how sure it is, and whether the person acts there in public.</summary>
internal readonly record struct Mention(int First, int Last, double Confidence, bool Public = false)
{
    public bool Overlaps(Mention other) => First <= other.Last && other.First <= Last;
}
