using System.Globalization;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>A picture as poppler's pdfimages writes it (PBM, PGM or PPM), one gray byte a pixel of the first component.</summary>
internal sealed record NetpbmImage(int Width, int Height, byte[] Gray)
{
    public static NetpbmImage Read(string path)
    {
        var data = File.ReadAllBytes(path);
        var at = 2;
        int width = Number(data, ref at), height = Number(data, ref at);
        if (data[1] != '4') Number(data, ref at);
        at++;
        var gray = new byte[width * height];
        for (var i = 0; i < gray.Length; i++)
        {
            gray[i] = data[1] switch
            {
                (byte)'4' => (byte)((data[at + i / width * ((width + 7) / 8) + i % width / 8] >> (7 - i % width % 8) & 1) != 0 ? 0 : 255),
                (byte)'5' => data[at + i],
                _ => data[at + 3 * i],
            };
        }

        return new NetpbmImage(width, height, gray);
    }

    private static int Number(byte[] data, ref int at)
    {
        while (char.IsWhiteSpace((char)data[at])) at++;
        var start = at;
        while (!char.IsWhiteSpace((char)data[at])) at++;
        return int.Parse(System.Text.Encoding.ASCII.GetString(data, start, at - start), CultureInfo.InvariantCulture);
    }
}
