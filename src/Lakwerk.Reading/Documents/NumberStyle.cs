namespace Lakwerk.Reading.Documents;

/// <summary>How a list of inventory numbers writes them; known from its undamaged items.</summary>
internal enum NumberStyle
{
    Unknown,
    Digits,
    Letters,
}
