using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;

namespace Lakwerk.Redaction.Annotations;

/// <summary>The line that an annotation's border is drawn with (ISO 32000-2, 12.5.4): thickness in points, dashes, colour.</summary>
internal sealed class AnnotationLine
{
    private const int MostDashes = 16;
    private const double UsualDash = 3;
    private readonly PdfDictionary _annotation;
    private readonly PdfArray? _dashes;

    public AnnotationLine(PdfDictionary annotation)
    {
        _annotation = annotation;
        var style = annotation.Dictionary("BS");
        var border = annotation.Array("Border");
        Width = Math.Max(0, style?.Number("W", 1) ?? (border is { Count: >= 3 } ? border.Number(2) : 1));
        IsUnderline = style?.Name("S") == "U";
        _dashes = style is null ? border?[3] as PdfArray
            : style.Name("S") != "D" ? null
            : style.Array("D") ?? PdfArray.OfNumbers(UsualDash);
    }

    /// <summary>Thickness in points; 0 when nothing is drawn.</summary>
    public double Width { get; }

    /// <summary>Only the lower edge is drawn.</summary>
    public bool IsUnderline { get; }

    /// <summary>True when the file asks for a border in numbers; viewers draw one around a link only then.</summary>
    public bool IsAskedFor => Width > 0 && (_annotation.Has("BS") || _annotation.Has("Border"));

    /// <summary>Sets thickness, dashes and colour; black when the annotation names no colour.</summary>
    public void Set(ContentWriter output)
    {
        output.Number(Width).Operator("w"u8);
        if (Dashes() is { } dashes) output.Object(dashes).Number(0).Operator("d"u8);
        Colour(_annotation.Array("C"), output, isFill: false);
    }

    /// <summary>Sets a colour of one, three or four numbers.</summary>
    /// <returns>False when there is none.</returns>
    public static bool Colour(PdfArray? numbers, ContentWriter output, bool isFill)
    {
        if (numbers is not { Count: 1 or 3 or 4 }) return false;
        for (var i = 0; i < numbers.Count; i++) output.Number(Math.Clamp(numbers.Number(i), 0, 1));
        output.Operator((numbers.Count, isFill) switch
        {
            (1, true) => "g"u8,
            (1, false) => "G"u8,
            (3, true) => "rg"u8,
            (3, false) => "RG"u8,
            (_, true) => "k"u8,
            _ => "K"u8,
        });
        return true;
    }

    private PdfArray? Dashes()
    {
        if (_dashes is not { Count: > 0 }) return null;
        var copy = new PdfArray();
        var sum = 0.0;
        for (var i = 0; i < Math.Min(_dashes.Count, MostDashes); i++)
        {
            var length = Math.Max(0, _dashes.Number(i));
            copy.Add(PdfNumber.Of(length));
            sum += length;
        }

        return sum > 0 ? copy : null;
    }
}
