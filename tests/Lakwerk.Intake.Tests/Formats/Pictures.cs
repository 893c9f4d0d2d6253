using System.Buffers.Binary;
using System.IO.Compression;
using Lakwerk.Intake.Ocr;

namespace Lakwerk.Intake.Tests.Formats;

/// <summary>Pictures of text: a page that poppler renders, and the kinds of file that scanners and telephones make of it.</summary>
internal static class Pictures
{
    public const string Sentence = "Het college besluit dat het fietspad breder wordt.";

    private static readonly Lazy<GrayImage> Page = new(Render);

    /// <summary>A page with twelve lines of text, at 150 pixels an inch.</summary>
    public static GrayImage OfText => Page.Value;

    /// <summary>ISO/IEC 15948: grey, eight bits.</summary>
    public static byte[] Png(GrayImage image)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < image.Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(image.Pixels, y * image.Width, image.Width);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), image.Height);
        head[8] = 8;
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, data.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>TIFF 6.0: grey, not compressed, a page each.</summary>
    public static byte[] Tiff(params GrayImage[] pages)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(0);
        var link = 4L;
        foreach (var page in pages)
        {
            var data = (int)file.Position;
            writer.Write(page.Pixels);
            if (file.Position % 2 == 1) writer.Write((byte)0);
            var directory = file.Position;
            file.Position = link;
            writer.Write((int)directory);
            file.Position = directory;
            (int Tag, int Type, int Value)[] fields =
                [(256, 4, page.Width), (257, 4, page.Height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, data), (277, 3, 1), (278, 4, page.Height), (279, 4, page.Pixels.Length)];
            writer.Write((short)fields.Length);
            foreach (var (tag, type, value) in fields)
            {
                writer.Write((short)tag);
                writer.Write((short)type);
                writer.Write(1);
                writer.Write(value);
            }

            link = file.Position;
            writer.Write(0);
        }

        return file.ToArray();
    }

    /// <summary>Through a program of the distribution that writes this kind.</summary>
    public static byte[] By(string program, byte[] png, string extension, Func<string, string, string[]> arguments)
    {
        using var folder = new TempFolder();
        var target = folder.PathOf("uit." + extension);
        Tool.Run(program, arguments(folder.Write("in.png", png), target));
        return File.ReadAllBytes(target);
    }

    public static byte[] TextPdf => PdfFileBuilder.OnePage("BT /F1 16 Tf 60 760 Td 24 TL " + string.Concat(Enumerable.Repeat($"({Sentence}) Tj T* ", 12)) + "ET");

    public static byte[] Jpeg()
    {
        using var folder = new TempFolder();
        Tool.Run("pdftoppm", "-r", "150", "-gray", "-jpeg", "-singlefile", folder.Write("in.pdf", TextPdf), folder.PathOf("uit"));
        return File.ReadAllBytes(folder.PathOf("uit.jpg"));
    }

    private static GrayImage Render()
    {
        using var folder = new TempFolder();
        Tool.Run("pdftoppm", "-r", "150", "-gray", "-singlefile", folder.Write("in.pdf", TextPdf), folder.PathOf("uit"));
        return GrayImage.ReadPgm(File.ReadAllBytes(folder.PathOf("uit.pgm")));
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] body = [.. type, .. data];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
