using System.Runtime.InteropServices;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>The functions of libjpeg-turbo (libturbojpeg.so.0, API 2.0) that Lakwerk calls. Headers are checked before any of them.</summary>
internal static unsafe partial class TurboJpeg
{
    public const int Rgb = 0;
    public const int Gray = 6;
    public const int Cmyk = 11;

    public const int OptionProgressive = 32;
    public const int OptionCopyNone = 64;
    public const int FlagLimitScans = 32768;
    public const int FlagAccurateDct = 4096;

    private const string Library = "libturbojpeg.so.0";
    private static readonly bool IsInstalled = NativeLibrary.TryLoad(Library, typeof(TurboJpeg).Assembly, null, out _);

    /// <summary>Says in one sentence that the library is missing, if it is.</summary>
    public static void Require()
    {
        if (!IsInstalled)
            throw new PdfException(PdfErrorCode.Resource, "JPEG images need the library libturbojpeg (Debian package libturbojpeg0), which is not installed.");
    }

    /// <summary>The last error of a handle.</summary>
    public static string ErrorOf(nint handle) => Marshal.PtrToStringUTF8(GetErrorString(handle)) ?? "unknown error";

    /// <summary>True when the last error was only a warning and there is a result.</summary>
    public static bool WasWarning(nint handle) => GetErrorCode(handle) == 0;

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    public static partial nint InitDecompress();

    [LibraryImport(Library, EntryPoint = "tjInitTransform")]
    public static partial nint InitTransform();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    public static partial void Free(byte* buffer);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(nint handle, byte* jpeg, CULong size, byte* output, int width, int pitch, int height, int pixelFormat, int flags);

    [LibraryImport(Library, EntryPoint = "tjTransform")]
    public static partial int Transform(nint handle, byte* jpeg, CULong size, int count, byte** outputs, CULong* sizes, TransformRequest* transforms, int flags);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    private static partial nint GetErrorString(nint handle);

    [LibraryImport(Library, EntryPoint = "tjGetErrorCode")]
    private static partial int GetErrorCode(nint handle);

    /// <summary>tjregion.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Region
    {
        public readonly int X, Y, Width, Height;
    }

    /// <summary>tjtransform.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct TransformRequest
    {
        public Region Crop;
        public int Operation;
        public int Options;
        public nint Data;
        public delegate* unmanaged<short*, Region, Region, int, int, TransformRequest*, int> Filter;
    }
}
