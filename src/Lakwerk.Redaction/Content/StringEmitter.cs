using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes what is left of a shown string.</summary>
internal sealed class StringEmitter(ContentWriter output, TextEmitter text) : IDisposable
{
    // Sums of the same widths in another order differ in the last bits; three decimals of a thousandth hide that.
    private const int AdjustmentDecimals = 3;

    // Below this deviation (points) letters stay with their neighbours; above it a new piece starts on the grid.
    private const double MostDrift = 0.25;
    private const double WordGap = 0.12;

    private readonly ByteBuffer _piece = new();
    private double _adjustment;
    private bool _arrayIsOpen;

    /// <summary>Writes a string nothing was removed from, as it was.</summary>
    public void WriteWhole(in ContentOperation operation, GraphicsState state, string? font, ShownText shown)
    {
        text.PrepareInPlace(state, font, shown.TextMatrix);
        if (operation.Operator != ContentOperator.ShowTextAdjusted)
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

    /// <summary>Writes the rest word by word, each moved to the grid, spacing within a word as the font has it.</summary>
    public void WriteRestOnGrid(in ContentOperation operation, GraphicsState state, string? font, ShownText shown)
    {
        var line = new SnappedLine(shown.TextMatrix, state);
        double input = 0, written = 0, shift = 0;
        var next = 0;
        var started = false;
        var breakWord = true;
        for (var i = 0; i < ItemCount(operation); i++)
        {
            var item = Item(operation, i);
            if (item.Kind == OperandKind.Number)
            {
                var gap = -item.Number / 1000 * line.Unit;
                input += gap;
                breakWord |= Math.Abs(gap) > WordGap * Math.Abs(line.Unit);
            }

            if (item.Kind != OperandKind.String) continue;
            for (; next < shown.Glyphs.Length && shown.Glyphs[next].StringIndex == i; next++)
            {
                ref readonly var glyph = ref shown.Glyphs[next];
                if (shown.Removed[next])
                {
                    breakWord = true;
                }
                else
                {
                    if (!started || breakWord || line.Distance(input + shift - written) > MostDrift)
                    {
                        // Within a word only its own drift counts: a grid for each letter would tell where the word stood.
                        var target = !started || breakWord ? line.Snap(input) : written + line.Coarse(input + shift - written);
                        if (!started) Start(line, state, font, target);
                        else _adjustment = -(target - written) / line.Unit * 1000;
                        FlushPieceBeforeAdjustment();
                        if (!started || breakWord) shift = target - input;
                        written = target;
                        started = true;
                    }

                    Append(item.String.Span.Slice(glyph.ByteOffset, glyph.Glyph.ByteCount));
                    written += glyph.Glyph.Width * line.Unit;
                    breakWord = glyph.Glyph.Unicode is " " or "\u00A0";
                }

                input += glyph.Advance;
            }
        }

        if (started) CloseArray();
        else text.Skip();
    }

    public void Dispose() => _piece.Dispose();

    private void Start(in SnappedLine line, GraphicsState state, string? font, double target)
    {
        text.PrepareAt(state, font, line.MatrixAt(target));
        OpenArray();
    }

    private static ReadOnlySpan<byte> StringOperand(in ContentOperation operation) =>
        operation.Operands.Length == 0 ? [] : operation.Operands[^1].String.Span;

    private static int ItemCount(in ContentOperation operation) =>
        operation.Operator == ContentOperator.ShowTextAdjusted ? operation.ArrayItems.Length : 1;

    private static Operand Item(in ContentOperation operation, int index) =>
        operation.Operator == ContentOperator.ShowTextAdjusted ? operation.ArrayItems[index]
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

    private void FlushPieceBeforeAdjustment()
    {
        if (_arrayIsOpen) FlushPiece();
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
