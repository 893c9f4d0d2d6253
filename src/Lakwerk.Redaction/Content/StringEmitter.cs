using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes what is left of a shown string.</summary>
internal sealed class StringEmitter(ContentWriter output, TextEmitter text) : IDisposable
{
    // Sums of the same widths in another order differ in the last bits; three decimals of a thousandth hide that.
    private const int AdjustmentDecimals = 3;

    // In points: shorter moves are not worth a number.
    private const double LeastMove = 1e-4;

    private readonly ByteBuffer _piece = new();
    private double _adjustment;
    private bool _arrayIsOpen;

    /// <summary>Writes a string nothing was removed from, as it was.</summary>
    public void WriteWhole(in ContentOperation operation, GraphicsState state, ShownFont font, ShownText shown)
    {
        text.PrepareInPlace(state, font.Name, shown.TextMatrix);
        var next = 0;
        if (!ShowsArray(operation))
        {
            output.String(Codes(StringOperand(operation), 0, font, shown, ref next)).Operator("Tj"u8);
            return;
        }

        output.Raw("["u8);
        for (var i = 0; i < operation.ArrayItems.Length; i++)
        {
            ref readonly var item = ref operation.ArrayItems[i];
            if (item.Kind == OperandKind.String) SyntaxWriter.String(output.Bytes, Codes(item.String.Span, i, font, shown, ref next));
            else if (item.Kind == OperandKind.Number) Adjust(item.Number);
        }

        output.Raw("]"u8).Operator("TJ"u8);
    }

    /// <summary>A whole string in the codes of the new file.</summary>
    private ReadOnlySpan<byte> Codes(ReadOnlySpan<byte> old, int index, ShownFont font, ShownText shown, ref int next)
    {
        if (font.Numbers is null) return old;
        _piece.Truncate();
        for (; next < shown.Glyphs.Length && shown.Glyphs[next].StringIndex == index; next++) font.AddCode(_piece, old, shown.Glyphs[next]);
        return _piece.Written;
    }

    /// <summary>Writes the rest with everything where it was: the removed glyphs become adjustments.</summary>
    public void WriteRestInPlace(in ContentOperation operation, GraphicsState state, ShownFont font, ShownText shown)
    {
        if (shown.RemovedCount == shown.Glyphs.Length)
        {
            text.Skip();
            return;
        }

        text.PrepareInPlace(state, font.Name, shown.TextMatrix);
        var unit = state.FontSize * (state.Font is { IsVertical: true } ? 1 : state.HorizontalScale);
        var next = 0;
        OpenArray();
        for (var i = 0; i < ItemCount(operation); i++)
        {
            var item = Item(operation, i);
            if (item.Kind == OperandKind.Number) _adjustment += item.Number;
            if (item.Kind != OperandKind.String) continue;
            for (; next < shown.Glyphs.Length && shown.Glyphs[next].StringIndex == i; next++)
            {
                ref readonly var glyph = ref shown.Glyphs[next];
                if (!shown.Removed[next]) Append(item.String.Span, glyph, font);
                else if (unit != 0) _adjustment -= glyph.Advance / unit * 1000;
                if (shown.Removed[next]) FlushPiece();
            }
        }

        CloseArray();
    }

    /// <summary>Writes the rest where its line puts it, spacing as the font has it but for what the line says.</summary>
    public void WriteRestOnLine(in ContentOperation operation, GraphicsState state, ShownFont font, ShownText shown)
    {
        var frame = shown.Frame;
        double pen = 0, stretch = 0;
        for (var i = 0; i < shown.Glyphs.Length; i++)
        {
            ref readonly var glyph = ref shown.Glyphs[i];
            if (shown.Removed[i] || !shown.Line!.TryPlace(frame.Along(glyph), PageSurvey.IsSpace(glyph), out var place, out var wanted)) continue;
            if (wanted != stretch)
            {
                if (_arrayIsOpen) CloseArray();
                text.PrepareAt(state, font.Name, frame.MatrixAt(place, shown.Offset), wanted);
                OpenArray();
                (pen, stretch) = (place, wanted);
            }
            else if (Math.Abs(place - pen) > LeastMove)
            {
                FlushPiece();
                _adjustment = frame.Adjustment(place - pen, stretch);
                pen = place;
            }

            Append(Item(operation, glyph.StringIndex).String.Span, glyph, font);
            pen += frame.Natural(glyph) * stretch;
        }

        if (_arrayIsOpen) CloseArray();
        else text.Skip();
    }

    public void Dispose() => _piece.Dispose();

    private static ReadOnlySpan<byte> StringOperand(in ContentOperation operation) =>
        operation.Operands.Length == 0 ? [] : operation.Operands[^1].String.Span;

    /// <summary>False for TJ behind a string alone, which is shown as by Tj; an array before that string is not shown.</summary>
    private static bool ShowsArray(in ContentOperation operation) =>
        operation.Operator == ContentOperator.ShowTextAdjusted && operation.Operands is [.., { Kind: OperandKind.Array }];

    private static int ItemCount(in ContentOperation operation) =>
        ShowsArray(operation) ? operation.ArrayItems.Length : 1;

    private static Operand Item(in ContentOperation operation, int index) =>
        ShowsArray(operation) ? operation.ArrayItems[index]
        : operation.Operands.Length == 0 ? default
        : operation.Operands[^1];

    private void OpenArray()
    {
        _piece.Truncate();
        _adjustment = 0;
        output.Raw("["u8);
        _arrayIsOpen = true;
    }

    private void Append(ReadOnlySpan<byte> old, in ShownGlyph glyph, ShownFont font)
    {
        if (_adjustment != 0)
        {
            FlushPiece();
            Adjust(Math.Round(_adjustment, AdjustmentDecimals));
            _adjustment = 0;
        }

        font.AddCode(_piece, old, glyph);
    }

    private void FlushPiece()
    {
        if (_piece.Length == 0) return;
        SyntaxWriter.String(output.Bytes, _piece.Written);
        _piece.Truncate();
    }

    private void Adjust(double number)
    {
        if (number == 0) return;
        var last = output.Bytes.Written[^1];
        if (last is not ((byte)'[' or (byte)')' or (byte)'>')) output.Bytes.Add((byte)' ');
        SyntaxWriter.Number(output.Bytes, number);
    }

    private void CloseArray()
    {
        FlushPiece();
        _adjustment = 0;
        _arrayIsOpen = false;
        output.Raw("]"u8).Operator("TJ"u8);
    }
}
