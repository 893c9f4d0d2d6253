namespace Lakwerk.Reading.Sources;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Sign,
    Break,
}
