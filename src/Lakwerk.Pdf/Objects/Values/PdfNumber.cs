using System.Globalization;

namespace Lakwerk.Pdf.Objects;

/// <summary>
/// An integer or real number (ISO 32000-2, 7.3.3). Both live in a double: integers are exact up to 2^53, far beyond
/// what any field of the format may hold.
/// </summary>
public sealed class PdfNumber : PdfObject
{
    private const int SmallestShared = -16;
    private const int LargestShared = 1024;
    private static readonly PdfNumber[] Shared =
        [.. Enumerable.Range(SmallestShared, LargestShared - SmallestShared + 1).Select(n => new PdfNumber(n, true))];

    private PdfNumber(double value, bool isInteger)
    {
        Value = value;
        IsInteger = isInteger;
    }

    /// <summary>The value; never NaN or infinite.</summary>
    public double Value { get; }

    /// <summary>Written without a decimal point.</summary>
    public bool IsInteger { get; }

    /// <summary>The value as an int, cut towards zero and held to the range of int.</summary>
    public int AsInt => Value >= int.MaxValue ? int.MaxValue : Value <= int.MinValue ? int.MinValue : (int)Value;

    /// <summary>The value as a long, cut towards zero and held to ±2^53.</summary>
    public long AsLong => (long)Math.Clamp(Value, -9007199254740992.0, 9007199254740992.0);

    /// <summary>An integer object; small ones are shared.</summary>
    public static PdfNumber Of(long value) => value is >= SmallestShared and <= LargestShared
        ? Shared[value - SmallestShared]
        : new PdfNumber(value, true);

    /// <summary>A real object; NaN and infinities, which PDF cannot write, become 0.</summary>
    public static PdfNumber Of(double value) => new(double.IsFinite(value) ? value : 0, false);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
