using System.Buffers;
using System.Buffers.Binary;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>
/// Encodes pictures as JBIG2 the way PDF embeds it: a page and one generic region without loss. There are no symbols, so
/// that nothing is shared between pages, and no letter stays in a dictionary after it has been blanked.
/// </summary>
internal static class Jbig2Encoder
{
    private const byte Lossless = 1;
    private const byte PredictsTypical = 8;

    /// <summary>The picture as a stream of segments.</summary>
    public static ReadOnlyMemory<byte> Encode(Bitmap bitmap)
    {
        var template = GenericTemplate.Get(0);
        var region = new GenericRegion { Template = template, Adaptive = template.Nominal(), PredictsTypical = true };
        var encoder = new ArithmeticEncoder();
        region.Encode(encoder, new byte[template.Contexts], bitmap);
        var pixels = encoder.Finish();

        var output = new ArrayBufferWriter<byte>(pixels.Length + 128);
        WriteHeader(output, 0, SegmentType.PageInformation, 19);
        WriteNumbers(output, bitmap.Width, bitmap.Height, 0, 0);
        output.Write<byte>([Lossless, 0, 0]);
        WriteHeader(output, 1, SegmentType.ImmediateLosslessGeneric, 18 + 2 * template.Adaptive.Count + pixels.Length);
        WriteNumbers(output, bitmap.Width, bitmap.Height, 0, 0);
        output.Write<byte>([(byte)CombinationOperator.Or, PredictsTypical]);
        foreach (var pixel in region.Adaptive) output.Write<byte>([(byte)pixel.X, (byte)pixel.Y]);
        output.Write(pixels);
        return output.WrittenMemory;
    }

    private static void WriteHeader(ArrayBufferWriter<byte> output, int number, SegmentType type, int length)
    {
        WriteNumbers(output, number);
        output.Write<byte>([(byte)type, 0, 1]);
        WriteNumbers(output, length);
    }

    private static void WriteNumbers(ArrayBufferWriter<byte> output, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(4), number);
            output.Advance(4);
        }
    }
}
