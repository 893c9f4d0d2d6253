namespace Lakwerk.Pdf.Images.Color;

/// <summary>A colour on the screen, 0 to 255 each.</summary>
internal readonly record struct RgbColor(byte R, byte G, byte B)
{
    /// <summary>Luma as in ITU-R BT.601.</summary>
    public byte Gray => (byte)((299 * R + 587 * G + 114 * B + 500) / 1000);

    /// <summary>Makes a colour of parts from 0 to 1; anything outside is held to that range.</summary>
    public static RgbColor Of(double r, double g, double b) => new(ToByte(r), ToByte(g), ToByte(b));

    private static byte ToByte(double part) => part > 0 ? (byte)(Math.Min(part, 1) * 255 + 0.5) : (byte)0;
}
