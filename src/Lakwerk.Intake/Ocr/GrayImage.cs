using System.Globalization;
using System.Text;
using Lakwerk.Intake.Rendering;

namespace Lakwerk.Intake.Ocr;

/// <summary>A page in shades of grey, a byte a pixel, rows from the top; 0 is black.</summary>
internal sealed class GrayImage(int width, int height, byte[] pixels)
{
    private const byte White = 255;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = pixels;

    /// <summary>A binary PGM of eight bits, as pdftoppm writes it.</summary>
    /// <exception cref="ImageException">It is none.</exception>
    public static GrayImage ReadPgm(byte[] file)
    {
        var at = 0;
        if (Token(file, ref at) != "P5") throw new ImageException("De bladzijde is niet als grijze afbeelding geschreven.");
        var (width, height, most) = (Number(file, ref at), Number(file, ref at), Number(file, ref at));
        if (width <= 0 || height <= 0 || most != White || (long)width * height > file.Length - at) throw new ImageException("De afbeelding van de bladzijde is afgebroken.");
        return new GrayImage(width, height, file[at..(at + (width * height))]);
    }

    public void WritePgm(string path)
    {
        using var stream = File.Create(path);
        stream.Write(Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"));
        stream.Write(Pixels);
    }

    /// <summary>Turned clockwise by 90, 180 or 270 degrees.</summary>
    public GrayImage TurnedBy(int degrees)
    {
        if (degrees == 0) return this;
        var (width, height) = degrees == 180 ? (Width, Height) : (Height, Width);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var source = degrees switch
                {
                    90 => ((Height - 1 - x) * Width) + y,
                    180 => ((Height - 1 - y) * Width) + Width - 1 - x,
                    _ => (x * Width) + Width - 1 - y,
                };
                turned[(y * width) + x] = Pixels[source];
            }
        }

        return new GrayImage(width, height, turned);
    }

    /// <summary>Made level: lines that fall by this angle (radians, downwards to the right) run straight. The size stays.</summary>
    public GrayImage Levelled(double angle)
    {
        if (angle == 0) return this;
        var (sin, cos) = Math.SinCos(angle);
        var (middleX, middleY) = (Width / 2.0, Height / 2.0);
        var level = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (dx, dy) = (x - middleX, y - middleY);
                level[(y * Width) + x] = At(middleX + (dx * cos) - (dy * sin), middleY + (dx * sin) + (dy * cos));
            }
        }

        return new GrayImage(Width, Height, level);
    }

    /// <summary>Between four pixels, weighed by nearness; white outside.</summary>
    private byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height) return White;
        var (right, down) = (x - left, y - top);
        var at = (top * Width) + left;
        var upper = (Pixels[at] * (1 - right)) + (Pixels[at + 1] * right);
        var lower = (Pixels[at + Width] * (1 - right)) + (Pixels[at + Width + 1] * right);
        return (byte)((upper * (1 - down)) + (lower * down) + 0.5);
    }

    private static int Number(byte[] file, ref int at) => int.TryParse(Token(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>A word of the head; exactly one blank follows the last one, then the pixels.</summary>
    private static string Token(byte[] file, ref int at)
    {
        while (at < file.Length && file[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        var start = at;
        while (at < file.Length && file[at] > ' ') at++;
        return Encoding.ASCII.GetString(file, start, Math.Max(0, at++ - start));
    }
}
