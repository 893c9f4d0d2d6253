namespace Lakwerk.Reading.Areas;

/// <summary>Pixels of one colour side by side in a row.</summary>
internal readonly record struct Run(int Y, int Left, int Right, Rgb Colour, bool IsGround);
