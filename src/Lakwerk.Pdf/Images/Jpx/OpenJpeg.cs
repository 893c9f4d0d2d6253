using System.Runtime.InteropServices;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>The functions of OpenJPEG (libopenjp2.so.7, version 2.5) that Lakwerk calls. Headers are checked before any of them.</summary>
internal static unsafe partial class OpenJpeg
{
    public const int FormatCodestream = 0;
    public const int FormatJp2 = 2;
    public const uint FlagIgnorePalette = 1;

    private const string Library = "libopenjp2.so.7";
    private static readonly bool IsInstalled = NativeLibrary.TryLoad(Library, typeof(OpenJpeg).Assembly, null, out _);

    /// <summary>Says in one sentence that the library is missing, if it is.</summary>
    public static void Require()
    {
        if (!IsInstalled)
            throw new PdfException(PdfErrorCode.Resource, "JPEG 2000 images need the library libopenjp2 (Debian package libopenjp2-7), which is not installed.");
    }

    [LibraryImport(Library, EntryPoint = "opj_create_decompress")]
    public static partial nint CreateDecoder(int format);

    [LibraryImport(Library, EntryPoint = "opj_create_compress")]
    public static partial nint CreateEncoder(int format);

    [LibraryImport(Library, EntryPoint = "opj_destroy_codec")]
    public static partial void DestroyCodec(nint codec);

    [LibraryImport(Library, EntryPoint = "opj_set_default_decoder_parameters")]
    public static partial void SetDefaults(DecoderParameters* parameters);

    [LibraryImport(Library, EntryPoint = "opj_set_default_encoder_parameters")]
    public static partial void SetDefaults(EncoderParameters* parameters);

    [LibraryImport(Library, EntryPoint = "opj_setup_decoder")]
    public static partial int SetUp(nint codec, DecoderParameters* parameters);

    [LibraryImport(Library, EntryPoint = "opj_setup_encoder")]
    public static partial int SetUp(nint codec, EncoderParameters* parameters, Image* image);

    [LibraryImport(Library, EntryPoint = "opj_decoder_set_strict_mode")]
    public static partial int SetStrict(nint codec, int strict);

    [LibraryImport(Library, EntryPoint = "opj_read_header")]
    public static partial int ReadHeader(nint stream, nint codec, Image** image);

    [LibraryImport(Library, EntryPoint = "opj_decode")]
    public static partial int Decode(nint codec, nint stream, Image* image);

    [LibraryImport(Library, EntryPoint = "opj_start_compress")]
    public static partial int StartCompress(nint codec, Image* image, nint stream);

    [LibraryImport(Library, EntryPoint = "opj_encode")]
    public static partial int Encode(nint codec, nint stream);

    [LibraryImport(Library, EntryPoint = "opj_end_compress")]
    public static partial int EndCompress(nint codec, nint stream);

    [LibraryImport(Library, EntryPoint = "opj_image_destroy")]
    public static partial void DestroyImage(Image* image);

    [LibraryImport(Library, EntryPoint = "opj_stream_default_create")]
    public static partial nint CreateStream(int isInput);

    [LibraryImport(Library, EntryPoint = "opj_stream_destroy")]
    public static partial void DestroyStream(nint stream);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_user_data")]
    public static partial void SetUserData(nint stream, nint data, nint free);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_user_data_length")]
    public static partial void SetUserDataLength(nint stream, ulong length);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_read_function")]
    public static partial void SetRead(nint stream, delegate* unmanaged<byte*, nuint, nint, nuint> read);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_write_function")]
    public static partial void SetWrite(nint stream, delegate* unmanaged<byte*, nuint, nint, nuint> write);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_skip_function")]
    public static partial void SetSkip(nint stream, delegate* unmanaged<long, nint, long> skip);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_seek_function")]
    public static partial void SetSeek(nint stream, delegate* unmanaged<long, nint, int> seek);

    /// <summary>opj_image_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Image
    {
        public uint Left, Top, Right, Bottom;
        public uint ComponentCount;
        public int ColorSpace;
        public Component* Components;
        public byte* Profile;
        public uint ProfileLength;
    }

    /// <summary>opj_image_comp_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Component
    {
        public uint StepX, StepY, Width, Height, Left, Top, Precision, Obsolete, IsSigned, Resolutions, Factor;
        public int* Data;
        public ushort Alpha;
    }

    /// <summary>opj_dparameters_t, of which only the flags at its end are set here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 8252)]
    public struct DecoderParameters
    {
        [FieldOffset(8248)]
        public uint Flags;
    }

    /// <summary>opj_cparameters_t, with the fields that are set here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 18720)]
    public struct EncoderParameters
    {
        [FieldOffset(20)]
        public int AllocateByRate;

        [FieldOffset(28)]
        public int AllocateByQuality;

        [FieldOffset(4796)]
        public int Layers;

        [FieldOffset(4800)]
        public float FirstRate;

        [FieldOffset(5200)]
        public float FirstQuality;

        [FieldOffset(5600)]
        public int Resolutions;

        [FieldOffset(5616)]
        public int IsIrreversible;

        [FieldOffset(18698)]
        public byte TransformsColor;
    }
}
