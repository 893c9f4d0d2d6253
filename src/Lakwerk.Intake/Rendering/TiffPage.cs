using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Rendering;

/// <summary>
/// One page of a TIFF as images of a PDF. A page that is one strip passes as it is where PDF knows its coding; the strips of any
/// other are decoded and joined. Strips of JPEG stay images of their own, one below the other.
/// </summary>
internal sealed class TiffPage
{
    private const int MostStrips = 200_000;
    private const long MostBytes = 512L * 1024 * 1024;
    private readonly TiffFile _file;
    private readonly IReadOnlyDictionary<int, long[]> _tags;

    public TiffPage(TiffFile file, IReadOnlyDictionary<int, long[]> tags)
    {
        _file = file;
        _tags = tags;
        Width = (int)Math.Clamp(Tag(256, 0), 0, 65_000);
        Height = (int)Math.Clamp(Tag(257, 0), 0, 65_000);
        if (Width == 0 || Height == 0 || RowBytes * Height > MostBytes) throw new ImageException("Een bladzijde van het TIFF-bestand is te groot of beschadigd.");
        if (Tag(284, 1) == 2 && Samples > 1) throw new ImageException("TIFF-bestanden met gescheiden kleurvlakken kunnen niet worden gelezen.");
        if (_tags.ContainsKey(322)) throw new ImageException("TIFF-bestanden met tegels kunnen niet worden gelezen.");
    }

    public int Width { get; }

    public int Height { get; }

    public double Resolution => Tag(282, 0) * (Tag(296, 2) == 3 ? 2.54 : 1);

    public double VerticalResolution => Tag(283, 0) * (Tag(296, 2) == 3 ? 2.54 : 1);

    public int Turn => ExifOrientation.Degrees((int)Tag(274, 1));

    private int Bits => (int)Tag(258, 1) is 1 or 2 or 4 or 8 or 16 ? (int)Tag(258, 1) : throw new ImageException("De kleurdiepte van het TIFF-bestand is onbekend.");

    private int Samples => (int)Math.Clamp(Tag(277, 1), 1, 8);

    private long RowBytes => (((long)Width * Samples * Bits) + 7) / 8;

    private int Compression => (int)Tag(259, 1);

    private int Photometric => (int)Tag(262, Compression is 2 or 3 or 4 ? 0 : 1);

    /// <summary>The images of the page from top to bottom.</summary>
    public IReadOnlyList<PdfImage> Images()
    {
        var strips = Strips();
        if (Compression == 7) return [.. strips.Select(strip => JpegImage.Read(WithTables(strip.Data)))];
        var samples = new byte[RowBytes * Height];
        var row = 0;
        foreach (var (data, rows) in strips)
        {
            var decoded = Decode(data, rows).Span;
            var room = samples.AsSpan((int)(row * RowBytes));
            decoded[..Math.Min(decoded.Length, Math.Min(room.Length, (int)(rows * RowBytes)))].CopyTo(room);
            row += rows;
        }

        return [Made(samples)];
    }

    private List<(ReadOnlyMemory<byte> Data, int Rows)> Strips()
    {
        if (!_tags.TryGetValue(273, out var offsets) || offsets.Length is 0 or > MostStrips) throw new ImageException("Het TIFF-bestand is beschadigd.");
        var counts = _tags.GetValueOrDefault(279, []);
        var rowsPerStrip = (int)Math.Clamp(Tag(278, Height), 1, Height);
        var strips = new List<(ReadOnlyMemory<byte>, int)>();
        for (var i = 0; i < offsets.Length && i * (long)rowsPerStrip < Height; i++)
        {
            var length = i < counts.Length ? counts[i] : i + 1 < offsets.Length ? offsets[i + 1] - offsets[i] : long.MaxValue;
            var data = _file.Slice(offsets[i], Math.Max(0, length));
            strips.Add((Tag(266, 1) == 2 ? Reversed(data) : data, Math.Min(rowsPerStrip, Height - (i * rowsPerStrip))));
        }

        return strips;
    }

    private ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> data, int rows)
    {
        switch (Compression)
        {
            case 1:
                return data;
            case 2 or 3 or 4:
                return ImageDecoder.Decode(new PdfStream(Fax(rows), data)).Samples;
            case 5:
                return Filtered(data, "LZWDecode");
            case 8 or 32946:
                return Filtered(data, "FlateDecode");
            case 32773:
                return PackBits(data.Span, (int)(rows * RowBytes));
            default:
                throw new ImageException($"TIFF-compressie {Compression} wordt niet gelezen.");
        }
    }

    private PdfDictionary Fax(int rows)
    {
        var parameters = new PdfDictionary();
        var options = Tag(292, 0);
        parameters.Set("K", PdfNumber.Of(Compression == 4 ? -1L : Compression == 3 && (options & 1) != 0 ? 1 : 0));
        parameters.Set("Columns", PdfNumber.Of(Width));
        parameters.Set("Rows", PdfNumber.Of(rows));
        if (Compression == 2) parameters.Set("EncodedByteAlign", PdfBoolean.True);
        if (Compression == 2) parameters.Set("EndOfBlock", PdfBoolean.False);
        var dictionary = PdfImage.Dictionary(Width, rows, 1, new PdfName("DeviceGray"));
        dictionary.Set("Filter", new PdfName("CCITTFaxDecode"));
        dictionary.Set("DecodeParms", parameters);
        return dictionary;
    }

    private ReadOnlyMemory<byte> Filtered(ReadOnlyMemory<byte> data, string filter)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Filter", new PdfName(filter));
        if (Tag(317, 1) == 2)
        {
            var parameters = new PdfDictionary();
            parameters.Set("Predictor", PdfNumber.Of(2L));
            parameters.Set("Colors", PdfNumber.Of(Samples));
            parameters.Set("BitsPerComponent", PdfNumber.Of(Bits));
            parameters.Set("Columns", PdfNumber.Of(Width));
            dictionary.Set("DecodeParms", parameters);
        }

        return StreamDecoder.Decode(data, dictionary, PdfLimits.Default).Data;
    }

    private PdfImage Made(byte[] samples)
    {
        if (Bits == 16 && _file.IsLittleEndian)
            for (var i = 0; i + 1 < samples.Length; i += 2) (samples[i], samples[i + 1]) = (samples[i + 1], samples[i]);
        var components = Photometric switch { 2 => 3, 5 => 4, _ => 1 };
        if (components > Samples) throw new ImageException("Het TIFF-bestand is beschadigd.");
        if (components < Samples) samples = WithoutExtra(samples, components);
        // Fax data decodes to PDF's own sense: black is 0 unless told otherwise, which is what WhiteIsZero asks for.
        var isFax = Compression is 2 or 3 or 4;
        var dictionary = PdfImage.Dictionary(Width, Height, Bits, ColorSpace(components));
        if (components == 1 && Photometric != 3 && (Photometric == 0) != isFax) dictionary.Set("Decode", PdfArray.OfNumbers(1, 0));
        return new PdfImage(dictionary, samples);
    }

    private PdfObject ColorSpace(int components)
    {
        if (components == 3) return new PdfName("DeviceRGB");
        if (components == 4) return new PdfName("DeviceCMYK");
        if (Photometric != 3 || !_tags.TryGetValue(320, out var map)) return new PdfName("DeviceGray");
        var size = map.Length / 3;
        var palette = new byte[size * 3];
        for (var i = 0; i < size; i++)
            for (var c = 0; c < 3; c++) palette[(i * 3) + c] = (byte)(map[(c * size) + i] >> 8);
        return new PdfArray([new PdfName("Indexed"), new PdfName("DeviceRGB"), PdfNumber.Of(size - 1), new PdfString(palette)]);
    }

    private byte[] WithoutExtra(byte[] samples, int components)
    {
        if (Bits < 8) throw new ImageException("Deze soort TIFF kan niet worden gelezen.");
        var (from, to) = (Samples * Bits / 8, components * Bits / 8);
        var output = new byte[(long)Width * Height * to];
        for (long pixel = 0; pixel < (long)Width * Height; pixel++) Array.Copy(samples, pixel * from, output, pixel * to, to);
        return output;
    }

    private ReadOnlyMemory<byte> WithTables(ReadOnlyMemory<byte> strip)
    {
        if (!_tags.TryGetValue(347, out var tables) || tables.Length < 4 || strip.Length < 2) return strip;
        // The tables are a JPEG without a picture: SOI, tables, EOI.
        return (byte[])[.. tables.Take(tables.Length - 2).Select(value => (byte)value), .. strip.Span[2..]];
    }

    private static byte[] PackBits(ReadOnlySpan<byte> data, int length)
    {
        var output = new byte[length];
        var at = 0;
        for (var i = 0; i < data.Length && at < length;)
        {
            var count = (sbyte)data[i++];
            if (count == -128) continue;
            if (count >= 0)
            {
                var take = Math.Min(count + 1, Math.Min(data.Length - i, length - at));
                data.Slice(i, take).CopyTo(output.AsSpan(at));
                i += count + 1;
                at += take;
            }
            else if (i < data.Length)
            {
                var take = Math.Min(1 - count, length - at);
                output.AsSpan(at, take).Fill(data[i++]);
                at += take;
            }
        }

        return output;
    }

    private static byte[] Reversed(ReadOnlyMemory<byte> data)
    {
        var output = data.ToArray();
        for (var i = 0; i < output.Length; i++)
        {
            var b = output[i];
            output[i] = (byte)(((b * 0x0802u & 0x22110u) | (b * 0x8020u & 0x88440u)) * 0x10101u >> 16);
        }

        return output;
    }

    private long Tag(int tag, long fallback) => _tags.TryGetValue(tag, out var values) && values.Length > 0 ? values[0] : fallback;
}
