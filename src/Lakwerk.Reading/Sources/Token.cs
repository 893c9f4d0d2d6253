namespace Lakwerk.Reading.Sources;

/// <summary>A word, number or sign of the flow.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}
