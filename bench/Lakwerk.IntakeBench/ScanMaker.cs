using System.Globalization;

namespace Lakwerk.IntakeBench;

/// <summary>Prints a PDF and scans it badly: askew, on its side, speckled, pale.</summary>
internal static class ScanMaker
{
    private const int Resolution = 200;

    /// <summary>Every page of it as one TIFF (6.0, grey, not compressed).</summary>
    /// <param name="pdf">The print.</param>
    /// <param name="scratch">Where pictures may lie meanwhile.</param>
    /// <param name="random">Spoils the pages; null for a scanner that does its work well.</param>
    public static byte[] Tiff(string pdf, string scratch, Random? random)
    {
        var folder = Path.Combine(scratch, "scan-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        Helper.Run("pdftoppm", ["-r", Resolution.ToString(CultureInfo.InvariantCulture), "-gray", pdf, Path.Combine(folder, "p")]);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(0);
        var link = 4L;
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)) link = AddPage(writer, link, random is null ? ReadPgm(path) : Spoiled(ReadPgm(path), random));
        return file.ToArray();
    }

    private static long AddPage(BinaryWriter writer, long link, (int Width, int Height, byte[] Pixels) page)
    {
        var file = writer.BaseStream;
        var data = (int)file.Position;
        writer.Write(page.Pixels);
        if (file.Position % 2 == 1) writer.Write((byte)0);
        var directory = file.Position;
        file.Position = link;
        writer.Write((int)directory);
        file.Position = directory;
        (int Tag, int Type, int Value)[] fields =
        [
            (256, 4, page.Width), (257, 4, page.Height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, data), (277, 3, 1), (278, 4, page.Height), (279, 4, page.Pixels.Length),
        ];
        writer.Write((short)fields.Length);
        foreach (var (tag, type, value) in fields)
        {
            writer.Write((short)tag);
            writer.Write((short)type);
            writer.Write(1);
            writer.Write(value);
        }

        var next = file.Position;
        writer.Write(0);
        return next;
    }

    private static (int Width, int Height, byte[] Pixels) ReadPgm(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var (at, numbers) = (2, new List<int>());
        while (numbers.Count < 3)
        {
            while (bytes[at] <= ' ') at++;
            var start = at;
            while (bytes[at] > ' ') at++;
            numbers.Add(int.Parse(bytes.AsSpan(start, at - start), CultureInfo.InvariantCulture));
        }

        return (numbers[0], numbers[1], bytes[(at + 1)..]);
    }

    private static (int Width, int Height, byte[] Pixels) Spoiled((int Width, int Height, byte[] Pixels) page, Random random)
    {
        var (width, height, source) = page;
        var (sin, cos) = Math.SinCos((random.NextDouble() - 0.5) * 0.1);
        var isTurned = random.Next(5) == 0;
        var (fade, target) = (random.Next(0, 70), new byte[source.Length]);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (dx, dy) = (x - (width / 2.0), y - (height / 2.0));
                var (sx, sy) = ((int)((width / 2.0) + (dx * cos) - (dy * sin)), (int)((height / 2.0) + (dx * sin) + (dy * cos)));
                var ink = (uint)sx < (uint)width && (uint)sy < (uint)height ? source[(sy * width) + sx] : 255;
                var gray = Math.Clamp(fade + (ink * (255 - fade) / 255) + random.Next(-14, 15), 0, 255);
                if (random.Next(4000) == 0) gray = random.Next(256);
                target[isTurned ? (x * height) + height - 1 - y : (y * width) + x] = (byte)gray;
            }
        }

        return isTurned ? (height, width, target) : (width, height, target);
    }
}
