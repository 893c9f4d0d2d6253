namespace Lakwerk.Redaction.Content;

/// <summary>
/// Patterns that were chosen as colour but have not painted yet. They are written with the first thing that they paint: one
/// that would only have painted under a mark never reaches the new file.
/// </summary>
internal sealed class HeldPatterns
{
    private readonly Stack<(HeldPattern? Fill, HeldPattern? Stroke)> _saved = new();
    private HeldPattern? _fill;
    private HeldPattern? _stroke;

    /// <summary>Chooses a pattern.</summary>
    public void Hold(bool stroke, HeldPattern pattern)
    {
        if (stroke) _stroke = pattern;
        else _fill = pattern;
    }

    /// <summary>The pattern to write before something is painted with it; null when there is none or it was written.</summary>
    public HeldPattern? Take(bool stroke)
    {
        var pattern = stroke ? _stroke : _fill;
        Drop(stroke);
        return pattern;
    }

    /// <summary>Another colour was chosen.</summary>
    public void Drop(bool stroke)
    {
        if (stroke) _stroke = null;
        else _fill = null;
    }

    /// <summary>q.</summary>
    public void Save() => _saved.Push((_fill, _stroke));

    /// <summary>Q undoes a colour that was written since q: what was held then is held again.</summary>
    public void Restore()
    {
        if (_saved.TryPop(out var saved)) (_fill, _stroke) = saved;
    }
}
