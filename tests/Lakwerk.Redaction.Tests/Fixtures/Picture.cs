using System.Globalization;
using System.Text;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>The first page as another program shows it: 8-bit RGB, rows from the top.</summary>
internal sealed record Picture(int Width, int Height, byte[] Rgb)
{
    public const int Resolution = 144;
    private const double PixelsPerPoint = Resolution / 72.0;
    private const int Visible = 40;

    public static Picture ByPoppler(byte[] file, params string[] options) =>
        Draw(file, (path, _) => Tool.Run("pdftoppm", [.. options, "-r", $"{Resolution}", "-f", "1", "-l", "1", path]).Expect().Bytes);

    public static Picture ByMuPdf(byte[] file) => Draw(file, (path, folder) =>
    {
        var target = folder.PathOf("page.ppm");
        Tool.Run("mutool", "draw", "-q", "-c", "rgb", "-r", $"{Resolution}", "-o", target, path, "1").Expect();
        return File.ReadAllBytes(target);
    });

    /// <summary>How many pixels differ visibly, not counting those in or next to the marks.</summary>
    public int DifferencesOutside(Picture other, params Box[] marks)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        var different = 0;
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (Differs(other, x, y) && !Array.Exists(marks, mark => IsIn(mark.Inflate(1), x, y))) different++;
        return different;
    }

    /// <summary>How many pixels well inside an area are not white.</summary>
    public int InkIn(Box area)
    {
        var ink = 0;
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (IsIn(area.Inflate(-1), x, y) && Rgb.AsSpan((y * Width + x) * 3, 3).ContainsAnyExceptInRange((byte)(255 - Visible), (byte)255)) ink++;
        return ink;
    }

    private bool Differs(Picture other, int x, int y)
    {
        for (var i = (y * Width + x) * 3; i < (y * Width + x) * 3 + 3; i++)
            if (Math.Abs(Rgb[i] - other.Rgb[i]) > Visible) return true;
        return false;
    }

    private bool IsIn(Box box, int x, int y) => box.Contains((x + 0.5) / PixelsPerPoint, (Height - y - 0.5) / PixelsPerPoint);

    private static Picture Draw(byte[] file, Func<string, TempFolder, byte[]> draw)
    {
        using var folder = new TempFolder();
        return Read(draw(folder.Write("page.pdf", file), folder));
    }

    private static Picture Read(byte[] data)
    {
        Assert.Equal("P6", Encoding.ASCII.GetString(data, 0, 2));
        var at = 2;
        int width = Number(data, ref at), height = Number(data, ref at);
        Number(data, ref at);
        return new Picture(width, height, data[(at + 1)..]);
    }

    private static int Number(byte[] data, ref int at)
    {
        while (char.IsWhiteSpace((char)data[at])) at++;
        var start = at;
        while (!char.IsWhiteSpace((char)data[at])) at++;
        return int.Parse(Encoding.ASCII.GetString(data, start, at - start), CultureInfo.InvariantCulture);
    }
}
