using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// The bounding box of a Type 3 font, of the glyphs that stay: the old one tells how high and deep the others reached.
/// </summary>
internal static class Type3Box
{
    private const int LongestStart = 256;
    private const int BoxOperands = 6;

    /// <summary>The union of the boxes that the procedures state; four zeros, which promise nothing, when one states none.</summary>
    public static PdfArray Of(Type3Font font, IEnumerable<int> codes)
    {
        double left = double.MaxValue, bottom = double.MaxValue, right = double.MinValue, top = double.MinValue;
        foreach (var code in codes)
        {
            if (font.Procedure(code) is not { } procedure) continue;
            if (Stated(procedure) is not { } box) return PdfArray.OfNumbers(0, 0, 0, 0);
            (left, bottom) = (Math.Min(left, Math.Min(box[2], box[4])), Math.Min(bottom, Math.Min(box[3], box[5])));
            (right, top) = (Math.Max(right, Math.Max(box[2], box[4])), Math.Max(top, Math.Max(box[3], box[5])));
        }

        return left > right ? PdfArray.OfNumbers(0, 0, 0, 0) : PdfArray.OfNumbers(left, bottom, right, top);
    }

    /// <summary>The operands of d1, with which a procedure begins that states its box (ISO 32000-2, 9.6.4).</summary>
    private static double[]? Stated(PdfStream procedure)
    {
        ReadOnlySpan<byte> data;
        try
        {
            data = StreamDecoder.Decode(procedure, PdfLimits.Default).Data.Span;
        }
        catch (PdfException)
        {
            return null;
        }

        var start = Encoding.Latin1.GetString(data[..Math.Min(data.Length, LongestStart)]);
        var words = start.Split((char[]?)null, BoxOperands + 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= BoxOperands || words[BoxOperands] != "d1") return null;
        var numbers = new double[BoxOperands];
        for (var i = 0; i < BoxOperands; i++)
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i])) return null;
        return numbers;
    }
}
