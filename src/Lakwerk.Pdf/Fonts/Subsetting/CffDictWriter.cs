using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Writes DICTs and INDEXes of CFF (Adobe Technical Note 5176, 4 and 5).</summary>
internal static class CffDictWriter
{
    /// <summary>An operator whose operands are taken over as they stand.</summary>
    public static FontBuffer Raw(this FontBuffer output, CffDict.Entry entry) => output.Bytes(entry.Raw.Span).Operator(entry.Key);

    /// <summary>An operator with integers. Each takes five bytes whatever its value, so that offsets can be filled in later.</summary>
    public static FontBuffer Integers(this FontBuffer output, int key, params ReadOnlySpan<int> values)
    {
        foreach (var value in values) output.U8(29).U32((uint)value);
        return output.Operator(key);
    }

    /// <summary>An INDEX.</summary>
    public static FontBuffer Index(this FontBuffer output, IReadOnlyList<ReadOnlyMemory<byte>> items)
    {
        output.U16(items.Count);
        if (items.Count == 0) return output;
        var total = 1L;
        foreach (var item in items) total += item.Length;
        var size = total <= 0xFF ? 1 : total <= 0xFFFF ? 2 : total <= 0xFFFFFF ? 3 : 4;
        output.U8(size);
        var offset = 1;
        Offset(output, offset, size);
        foreach (var item in items)
        {
            offset += item.Length;
            Offset(output, offset, size);
        }

        foreach (var item in items) output.Bytes(item.Span);
        return output;
    }

    private static void Offset(FontBuffer output, int offset, int size)
    {
        for (var shift = 8 * (size - 1); shift >= 0; shift -= 8) output.U8(offset >> shift);
    }

    private static FontBuffer Operator(this FontBuffer output, int key) => key >= 1200 ? output.U8(12).U8(key - 1200) : output.U8(key);
}
