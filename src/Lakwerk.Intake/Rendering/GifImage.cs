using System.Buffers.Binary;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Rendering;

/// <summary>The first frame of a GIF (GIF89a) as an indexed image; logos in mails are often GIFs.</summary>
internal static class GifImage
{
    private const int MostPixels = 100_000_000;

    public static PdfImage Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 14) throw new ImageException("De GIF-afbeelding is beschadigd.");
        var at = 13;
        var palette = Palette(file, file[10], ref at);
        var transparent = -1;
        while (at < file.Length)
        {
            switch (file[at++])
            {
                case 0x21 when at < file.Length:
                    // Graphic control: its third flag bit says that one index shows what is behind.
                    if (file[at] == 0xF9 && at + 5 < file.Length && (file[at + 2] & 1) != 0) transparent = file[at + 5];
                    at++;
                    SubBlocks(file, ref at);
                    break;
                case 0x2C when at + 9 < file.Length:
                    return Frame(file, at, palette, transparent);
                default:
                    throw new ImageException("De GIF-afbeelding is beschadigd.");
            }
        }

        throw new ImageException("De GIF-afbeelding is leeg.");
    }

    private static PdfImage Frame(ReadOnlySpan<byte> file, int at, byte[] palette, int transparent)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 4)..]), BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 6)..]));
        var flags = file[at + 8];
        at += 9;
        if ((flags & 0x80) != 0) palette = Palette(file, flags, ref at);
        if (width == 0 || height == 0 || width * height > MostPixels || palette.Length < 3 || at >= file.Length) throw new ImageException("De GIF-afbeelding is beschadigd.");
        var codeSize = file[at++];
        var pixels = Lzw(SubBlocks(file, ref at), codeSize, width * height);
        if ((flags & 0x40) != 0) pixels = Straightened(pixels, width, height);
        var space = new PdfArray([new PdfName("Indexed"), new PdfName("DeviceRGB"), PdfNumber.Of((palette.Length / 3) - 1), new PdfString(palette)]);
        var dictionary = PdfImage.Dictionary(width, height, 8, space);
        if (transparent >= 0 && transparent * 3 < palette.Length) dictionary.Set("Mask", PdfArray.OfNumbers(transparent, transparent));
        return new PdfImage(dictionary, pixels);
    }

    private static byte[] Palette(ReadOnlySpan<byte> file, byte flags, ref int at)
    {
        if ((flags & 0x80) == 0) return [];
        var length = 3 << ((flags & 7) + 1);
        if (at + length > file.Length) throw new ImageException("De GIF-afbeelding is beschadigd.");
        var palette = file.Slice(at, length).ToArray();
        at += length;
        return palette;
    }

    private static byte[] SubBlocks(ReadOnlySpan<byte> file, ref int at)
    {
        var data = new List<byte>();
        while (at < file.Length && file[at] is > 0 and var length)
        {
            var take = Math.Min(length, file.Length - at - 1);
            data.AddRange(file.Slice(at + 1, take));
            at += 1 + take;
        }

        at++;
        return [.. data];
    }

    private static byte[] Lzw(byte[] data, int minimum, int count)
    {
        if (minimum is < 1 or > 11) throw new ImageException("De GIF-afbeelding is beschadigd.");
        var output = new byte[count];
        var (prefixes, suffixes, stack) = (new short[4096], new byte[4096], new byte[4097]);
        var (clear, size, next, old, first) = (1 << minimum, minimum + 1, (1 << minimum) + 2, -1, (byte)0);
        var (bits, held, written) = (0, 0, 0);
        foreach (var b in data)
        {
            bits |= b << held;
            held += 8;
            while (held >= size && written < count)
            {
                var code = bits & ((1 << size) - 1);
                bits >>= size;
                held -= size;
                if (code == clear)
                {
                    (size, next, old) = (minimum + 1, clear + 2, -1);
                    continue;
                }

                if (code == clear + 1) return output;
                if (code > next || (old < 0 && code >= clear)) throw new ImageException("De GIF-afbeelding is beschadigd.");
                var (top, walk) = (0, code);
                if (code == next && old >= 0) (stack[top++], walk) = (first, old);
                for (; walk >= clear; walk = prefixes[walk]) stack[top++] = suffixes[walk];
                stack[top++] = first = (byte)walk;
                while (top > 0 && written < count) output[written++] = stack[--top];
                if (old >= 0 && next < 4096)
                {
                    (prefixes[next], suffixes[next]) = ((short)old, first);
                    if (++next == 1 << size && size < 12) size++;
                }

                old = code;
            }
        }

        return output;
    }

    private static byte[] Straightened(byte[] pixels, int width, int height)
    {
        var output = new byte[pixels.Length];
        var from = 0;
        foreach (var (start, step) in ((int, int)[])[(0, 8), (4, 8), (2, 4), (1, 2)])
            for (var row = start; row < height; row += step, from++) Array.Copy(pixels, from * width, output, row * width, width);
        return output;
    }
}
