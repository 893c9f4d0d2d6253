using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Annotations;

/// <summary>
/// Draws the value of a text or choice field, or the caption of a push button, that has no appearance, as viewers do when a form leaves that to them
/// (ISO 32000-2, 12.7.4.3): without it, what a reader sees in the field would be lost when the field is flattened.
/// </summary>
internal sealed class FieldAppearance
{
    private const int LongestText = 20_000;
    private const double Padding = 2;
    private const double LargestFitted = 12;
    private const double SmallestFitted = 4;
    private const double Leading = 1.15;
    private readonly FormField _field;
    private readonly FieldText _text;
    private readonly double _width;
    private readonly double _height;

    private FieldAppearance(FormField field, FieldText text, Box rect)
    {
        _field = field;
        _text = text;
        _width = rect.Width;
        _height = rect.Height;
    }

    /// <summary>The appearance as a form XObject in the widget's own space; null when the field shows nothing.</summary>
    public static PdfStream? Draw(PdfDictionary widget, PdfDictionary form, Box rect, FontLoader fonts)
    {
        var field = new FormField(widget, form);
        if (!(field.IsText || field.IsChoice || field.IsPushButton) || field.IsPassword || rect.IsEmpty) return null;
        if (field.Text.Length == 0 && !field.Characteristics.Has("BG") && !field.Characteristics.Has("BC")) return null;
        return new FieldAppearance(field, FieldText.Of(field, fonts), rect).Draw();
    }

    private PdfStream Draw()
    {
        using var output = new ContentWriter();
        Ground(output);
        var text = _field.Text.Length > LongestText ? _field.Text[..LongestText] : _field.Text;
        if (text.Length > 0) Text(text.ReplaceLineEndings("\n"), output);
        return Form(output);
    }

    private void Ground(ContentWriter output)
    {
        if (AnnotationLine.Colour(_field.Characteristics.Array("BG"), output, isFill: true))
        {
            output.Number(0).Number(0).Number(_width).Number(_height).Operator("re"u8);
            output.Operator("f"u8);
        }

        var edge = _field.EdgeWidth;
        if (edge <= 0 || !AnnotationLine.Colour(_field.Characteristics.Array("BC"), output, isFill: false)) return;
        output.Number(edge).Operator("w"u8);
        output.Number(edge / 2).Number(edge / 2).Number(_width - edge).Number(_height - edge).Operator("re"u8);
        output.Operator("S"u8);
    }

    private void Text(string text, ContentWriter output)
    {
        var margin = Padding + (_field.Characteristics.Has("BC") ? _field.EdgeWidth : 0);
        output.Operator("q"u8);
        output.Number(margin / 2).Number(margin / 2).Number(_width - margin).Number(_height - margin).Operator("re"u8);
        output.Operator("W"u8);
        output.Operator("n"u8);
        output.Operator("BT"u8);
        output.Raw(System.Text.Encoding.ASCII.GetBytes(_text.Colour + "\n"));
        if (_field.Cells > 0) Cells(_text.Encode(text), output);
        else if (_field.IsMultiline) Lines(text, margin, output);
        else Line(_text.Encode(text.Replace('\n', ' ')), margin, output);
        output.Operator("ET"u8);
        output.Operator("Q"u8);
    }

    private void Line(byte[] codes, double margin, ContentWriter output)
    {
        var size = _text.Size > 0 ? _text.Size : Fitted((_width - 2 * margin) / Math.Max(0.01, _text.Width(codes)));
        Show(codes, Start(codes, size, margin), (_height - (_text.Ascent + _text.Descent) * size) / 2, size, output);
    }

    private void Cells(byte[] codes, ContentWriter output)
    {
        var cell = _width / _field.Cells;
        var size = _text.Size > 0 ? _text.Size : Fitted(LargestFitted);
        for (var i = 0; i < Math.Min(codes.Length, _field.Cells); i++)
        {
            var left = (i + 0.5) * cell - _text.Width(codes.AsSpan(i, 1)) * size / 2;
            Show(codes[i..(i + 1)], left, (_height - (_text.Ascent + _text.Descent) * size) / 2, size, output);
        }
    }

    private void Lines(string text, double margin, ContentWriter output)
    {
        var size = _text.Size > 0 ? _text.Size : LargestFitted;
        var y = _height - margin - _text.Ascent * size;
        foreach (var paragraph in text.Split('\n'))
            foreach (var line in Wrap(_text.Encode(paragraph), (_width - 2 * margin) / size))
            {
                if (y + _text.Ascent * size < 0) return;
                Show(line, Start(line, size, margin), y, size, output);
                y -= size * Leading;
            }
    }

    private List<byte[]> Wrap(byte[] codes, double width)
    {
        const byte space = 32;
        var lines = new List<byte[]>();
        int start = 0, lastSpace = -1;
        var used = 0.0;
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] == space) lastSpace = i;
            used += _text.Width(codes.AsSpan(i, 1));
            if (used <= width || i == start) continue;
            var end = lastSpace > start ? lastSpace : i;
            lines.Add(codes[start..end]);
            start = lastSpace > start ? lastSpace + 1 : i;
            (lastSpace, used) = (-1, start <= i ? _text.Width(codes.AsSpan(start, i + 1 - start)) : 0);
        }

        lines.Add(codes[start..]);
        return lines;
    }

    private double Fitted(double byWidth) => Math.Clamp(Math.Min(byWidth, (_height - Padding) / Leading), SmallestFitted, LargestFitted);

    private double Start(byte[] codes, double size, double margin) => _field.Alignment switch
    {
        1 => (_width - _text.Width(codes) * size) / 2,
        2 => _width - margin - _text.Width(codes) * size,
        _ => margin,
    };

    private static void Show(byte[] codes, double x, double y, double size, ContentWriter output)
    {
        output.Name("F").Number(Math.Round(size, 2)).Operator("Tf"u8);
        output.Number(1).Number(0).Number(0).Number(1).Number(x).Number(y).Operator("Tm"u8);
        output.String(codes).Operator("Tj"u8);
    }

    private PdfStream Form(ContentWriter output)
    {
        var fonts = new PdfDictionary();
        fonts.Set("F", _text.Dictionary);
        var resources = new PdfDictionary();
        resources.Set("Font", fonts);
        var form = new PdfDictionary();
        form.Set("Subtype", new PdfName("Form"));
        form.Set("BBox", PdfArray.OfNumbers(0, 0, _width, _height));
        form.Set("Resources", resources);
        return new PdfStream(form, output.Bytes.ToArray());
    }
}
