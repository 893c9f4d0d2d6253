using System.Runtime.InteropServices;
using System.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Makes JPEGs of computed pixels with libjpeg-turbo's compressor, which the product does not use.</summary>
internal static class JpegMaker
{
    public const int Sampling444 = 0;
    public const int Sampling422 = 1;
    public const int Sampling420 = 2;
    public const int SamplingGray = 3;
    public const int Sampling440 = 4;
    public const int Sampling411 = 5;

    private const string Library = "libturbojpeg.so.0";
    private const int FlagProgressive = 16384;

    /// <summary>Compresses samples; four components become YCCK with Adobe's marker.</summary>
    public static byte[] Make(int width, int height, int components, byte[] samples, int sampling, bool progressive = false, int quality = 85)
    {
        var handle = tjInitCompress();
        nint output = 0;
        CULong size = default;
        var format = components switch { 1 => 6, 3 => 0, _ => 11 };
        try
        {
            Assert.Equal(0, tjCompress2(handle, samples, width, 0, height, format, ref output, ref size, sampling, quality, progressive ? FlagProgressive : 0));
            var jpeg = new byte[(int)size.Value];
            Marshal.Copy(output, jpeg, 0, jpeg.Length);
            return jpeg;
        }
        finally
        {
            tjFree(output);
            _ = tjDestroy(handle);
        }
    }

    /// <summary>Smooth colours, as pictures have them; inside the box noise, so that the secret's pixels differ wildly.</summary>
    public static byte[] Samples(int width, int height, int components, (int Left, int Top, int Right, int Bottom) secret, int seed)
    {
        var noise = TestImage.Noise(width, height, components, 8, seed);
        var samples = new byte[width * height * components];
        for (var i = 0; i < samples.Length; i++)
        {
            int x = i / components % width, y = i / components / width;
            var isSecret = x >= secret.Left && x < secret.Right && y >= secret.Top && y < secret.Bottom;
            samples[i] = isSecret ? noise[i] : (byte)(128 + 90 * Math.Sin((x * (1 + i % components) + 2 * y) / 40.0));
        }

        return samples;
    }

    /// <summary>Adds what cameras and editors add: EXIF with a thumbnail, a comment, and bytes behind the end.</summary>
    public static byte[] WithExtras(byte[] jpeg, string secret, bool trailing)
    {
        var text = Encoding.ASCII.GetBytes(secret);
        byte[] exif = [0xFF, 0xE1, 0, (byte)(8 + text.Length), .. "Exif\0\0"u8, .. text];
        byte[] comment = [0xFF, 0xFE, 0, (byte)(2 + text.Length), .. text];
        return [.. jpeg[..2], .. exif, .. comment, .. jpeg[2..], .. trailing ? text : []];
    }

#pragma warning disable SYSLIB1054 // The test project has no unsafe code, which the generator needs.
    [DllImport(Library)]
    private static extern nint tjInitCompress();

    [DllImport(Library)]
    private static extern int tjCompress2(nint handle, byte[] source, int width, int pitch, int height, int pixelFormat, ref nint jpeg, ref CULong size, int sampling, int quality, int flags);

    [DllImport(Library)]
    private static extern void tjFree(nint buffer);

    [DllImport(Library)]
    private static extern int tjDestroy(nint handle);
#pragma warning restore SYSLIB1054
}
