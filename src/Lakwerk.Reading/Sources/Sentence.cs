namespace Lakwerk.Reading.Sources;

/// <summary>A sentence: a range of the flow.</summary>
internal readonly record struct Sentence(int Start, int End)
{
    public bool Holds(int offset) => offset >= Start && offset < End;
}
