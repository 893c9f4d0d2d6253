using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Writes text objects. Parameters and positions are written only when a string is shown that needs them: what belonged to
/// removed text alone never reaches the output. T*, ', " and TD become Td, so that every show is a Tj or TJ.
/// </summary>
internal sealed class TextEmitter(ContentWriter output)
{
    private readonly Stack<TextState> _saved = new();
    private readonly List<TextPosition> _pending = [];
    private TextState _written = TextState.Initial;
    private bool _isOpen;

    // Whether letters that clip were removed from this text object, and whether any are left.
    private bool _clipLost;
    private bool _clipLeft;

    // Whether the output's text and line matrix are those of the input at this point, before the pending positions.
    private bool _textInStep = true;
    private bool _lineInStep = true;

    /// <summary>BT. It is written with the first string that is shown.</summary>
    public void Begin()
    {
        End();
        _pending.Clear();
        _textInStep = _lineInStep = true;
    }

    /// <summary>ET.</summary>
    public void End()
    {
        // A text object in which nothing was left to show goes without a trace.
        if (_isOpen && output.EndsWithLine("BT"u8)) output.Truncate(output.Length - "BT\n"u8.Length);
        else if (_isOpen) output.Operator("ET"u8);
        _isOpen = false;
        if (_clipLost && !_clipLeft) ClipAll();
        _clipLost = _clipLeft = false;
    }

    /// <summary>Notes what is left of a string that narrows the clip at ET (ISO 32000-2, 9.3.6).</summary>
    public void Clip(ShownText shown)
    {
        for (var i = 0; i < shown.Glyphs.Length; i++)
        {
            if (PageSurvey.IsSpace(shown.Glyphs[i])) continue;
            if (shown.Removed[i]) _clipLost = true;
            else _clipLeft = true;
        }
    }

    /// <summary>Letters through which something shows are gone: without a clip in their place all of it would show.</summary>
    private void ClipAll()
    {
        output.Number(0).Number(0).Number(0).Number(0).Operator("re"u8);
        output.Operator("W"u8);
        output.Operator("n"u8);
    }

    /// <summary>q.</summary>
    public void Save() => _saved.Push(_written);

    /// <summary>Q.</summary>
    public void Restore()
    {
        if (_saved.TryPop(out var state)) _written = state;
    }

    /// <summary>Td, TD, T* or Tm.</summary>
    public void Move(TextPosition position)
    {
        // What stood before an absolute position has no effect any more.
        if (position.IsMatrix) _pending.Clear();
        _pending.Add(position);
    }

    /// <summary>Brings the parameters back to what every content stream starts from, before another one is drawn.</summary>
    public void ResetParameters() => WriteParameters(TextState.Initial with { Font = _written.Font, Size = _written.Size });

    /// <summary>Gets ready to show a string where the input shows it.</summary>
    public void PrepareInPlace(GraphicsState state, string? font, in Matrix textMatrix)
    {
        Open();
        WriteParameters(TextState.Of(state, font));
        WritePositions(textMatrix, state.LineMatrix);
    }

    /// <summary>Gets ready to show a string at a place of its own, without spacing between characters and words.</summary>
    /// <param name="state">The state in which the input shows it.</param>
    /// <param name="font">The font by its new name.</param>
    /// <param name="textMatrix">The place.</param>
    /// <param name="stretch">Factor on the horizontal scale.</param>
    public void PrepareAt(GraphicsState state, string? font, in Matrix textMatrix, double stretch)
    {
        Open();
        WriteParameters(TextState.Of(state, font) with { CharSpacing = 0, WordSpacing = 0, HorizontalScale = state.HorizontalScale * stretch });
        output.Matrix(textMatrix).Operator("Tm"u8);
        _pending.Clear();
        _textInStep = _lineInStep = false;
    }

    /// <summary>The input showed text that the output does not: the positions that led to it are forgotten.</summary>
    public void Skip()
    {
        if (_pending.Count > 0) _lineInStep = false;
        _pending.Clear();
        _textInStep = false;
    }

    /// <summary>Writes BT now, for an operator that must stand within the text object.</summary>
    public void Open()
    {
        if (_isOpen) return;
        output.Operator("BT"u8);
        _isOpen = true;
    }

    private void WritePositions(in Matrix textMatrix, in Matrix lineMatrix)
    {
        if (_pending.Count > 0 && (_lineInStep || _pending[0].IsMatrix))
        {
            foreach (var position in _pending) Write(position);
            _textInStep = _lineInStep = true;
        }
        else if (_pending.Count > 0 || !_textInStep)
        {
            output.Matrix(textMatrix).Operator("Tm"u8);
            _textInStep = true;
            _lineInStep = textMatrix == lineMatrix;
        }

        _pending.Clear();
    }

    private void Write(TextPosition position)
    {
        if (position.IsMatrix) output.Matrix(position.Matrix).Operator("Tm"u8);
        else output.Number(position.Matrix.E).Number(position.Matrix.F).Operator("Td"u8);
    }

    private void WriteParameters(in TextState wanted)
    {
        if (wanted == _written) return;
        if (wanted.Font is not null && (wanted.Font != _written.Font || wanted.Size != _written.Size))
            output.Name(wanted.Font).Number(wanted.Size).Operator("Tf"u8);
        if (wanted.CharSpacing != _written.CharSpacing) output.Number(wanted.CharSpacing).Operator("Tc"u8);
        if (wanted.WordSpacing != _written.WordSpacing) output.Number(wanted.WordSpacing).Operator("Tw"u8);
        if (wanted.HorizontalScale != _written.HorizontalScale) output.Number(wanted.HorizontalScale * 100).Operator("Tz"u8);
        if (wanted.Rise != _written.Rise) output.Number(wanted.Rise).Operator("Ts"u8);
        if (wanted.RenderMode != _written.RenderMode) output.Number(wanted.RenderMode).Operator("Tr"u8);
        _written = wanted;
    }
}
