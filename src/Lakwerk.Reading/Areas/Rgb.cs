namespace Lakwerk.Reading.Areas;

/// <summary>A colour of 8 bits a channel.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    private const int Dark = 56;
    private const int Light = 232;
    private const int Saturated = 36;

    /// <summary>Largest difference of a channel.</summary>
    public int Distance(Rgb other) => Math.Max(Math.Abs(Red - other.Red), Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));

    public int Luminance => (Red * 299 + Green * 587 + Blue * 114) / 1000;

    /// <summary>How a person would name it.</summary>
    public AreaColour Named
    {
        get
        {
            if (Math.Max(Red, Math.Max(Green, Blue)) - Math.Min(Red, Math.Min(Green, Blue)) > Saturated) return AreaColour.Coloured;
            return Luminance < Dark ? AreaColour.Black : Luminance > Light ? AreaColour.White : AreaColour.Grey;
        }
    }
}
