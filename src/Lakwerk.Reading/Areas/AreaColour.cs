namespace Lakwerk.Reading.Areas;

/// <summary>What a redacted area looks like.</summary>
public enum AreaColour
{
    Black,
    Grey,
    Coloured,
    White,
    Outlined,
}
