using System.Runtime.InteropServices;

namespace Lakwerk.PeerBench;

/// <summary>Makes pictures that look like scanned pages to an encoder: grey paper with noise, dark strokes in lines.</summary>
internal static unsafe partial class JpegScan
{
    private const string Library = "libturbojpeg.so.0";
    private const int Gray = 6;
    private const int GraySampling = 3;
    private const int Quality = 70;
    private const int LineHeight = 29;
    private const int StrokeHeight = 16;

    public static byte[] Encode(int width, int height, int seed)
    {
        var samples = Samples(width, height, seed);
        var handle = InitCompress();
        byte* output = null;
        CULong size = default;
        try
        {
            fixed (byte* input = samples)
                if (Compress(handle, input, width, 0, height, Gray, &output, &size, GraySampling, Quality, 0) != 0)
                    throw new InvalidOperationException("libturbojpeg did not encode the picture.");
            return new ReadOnlySpan<byte>(output, checked((int)size.Value)).ToArray();
        }
        finally
        {
            Free(output);
            _ = Destroy(handle);
        }
    }

    private static byte[] Samples(int width, int height, int seed)
    {
        var random = new Random(seed);
        var samples = new byte[width * height];
        random.NextBytes(samples);
        for (var y = 0; y < height; y++)
        {
            var isDark = false;
            for (var x = 0; x < width; x++)
            {
                if (x % 3 == 0) isDark = y % LineHeight < StrokeHeight && random.Next(3) == 0;
                var paper = isDark ? 40 : 225;
                samples[y * width + x] = (byte)(paper + (samples[y * width + x] & 15));
            }
        }

        return samples;
    }

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    private static partial nint InitCompress();

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    private static partial int Compress(
        nint handle, byte* source, int width, int pitch, int height, int format, byte** output, CULong* size, int sampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    private static partial void Free(byte* buffer);

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    private static partial int Destroy(nint handle);
}
