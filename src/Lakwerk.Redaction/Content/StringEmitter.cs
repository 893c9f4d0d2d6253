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
    public void WriteWhole(in ContentOperation operation, GraphicsState state, string? font, ShownText shown)
    {
        text.PrepareInPlace(state, font, shown.TextMatrix);
        if (!ShowsArray(operation))
        {
            output.String(StringOperand(operation)).Operator("Tj"u8);
            return;
        }

        output.Raw("["u8);
        foreach (var item in operation.ArrayItems)
        {
            if (item.Kind == OperandKind.String) SyntaxWriter.String(output.Bytes, item.String.Span);
            else if (item.Kind == OperandKind.Number) Adjust(item.Number);
        }

        output.Raw("]"u8).Operator("TJ"u8);
    }

    /// <summary>Writes the rest with everything where it was: the removed glyphs become adjustments.</summary>
    public void WriteRestInPlace(in ContentOperation operation, GraphicsState state, string? font, ShownText shown)
    {
        if (shown.RemovedCount == shown.Glyphs.Length)
        {
            text.Skip();
            return;
        }

        text.PrepareInPlace(state, font, shown.TextMatrix);
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
                if (!shown.Removed[next]) Append(item.String.Span.Slice(glyph.ByteOffset, glyph.Glyph.ByteCount));
                else if (unit != 0) _adjustment -= glyph.Advance / unit * 1000;
                if (shown.Removed[next]) FlushPiece();
            }
        }

        CloseArray();
    }

    /// <summary>Writes the rest where its line puts it, spacing as the font has it but for what the line says.</summary>
    public void WriteRestOnLine(in ContentOperation operation, GraphicsState state, string? font, ShownText shown)
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
                text.PrepareAt(state, font, frame.MatrixAt(place, shown.Offset), wanted);
                OpenArray();
                (pen, stretch) = (place, wanted);
            }
            else if (Math.Abs(place - pen) > LeastMove)
            {
                FlushPiece();
                _adjustment = frame.Adjustment(place - pen, stretch);
                pen = place;
            }

            Append(Item(operation, glyph.StringIndex).String.Span.Slice(glyph.ByteOffset, glyph.Glyph.ByteCount));
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

    private void Append(ReadOnlySpan<byte> code)
    {
        if (_adjustment != 0)
        {
            FlushPiece();
            Adjust(Math.Round(_adjustment, AdjustmentDecimals));
            _adjustment = 0;
        }

        _piece.Add(code);
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
