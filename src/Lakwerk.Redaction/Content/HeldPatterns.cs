namespace Lakwerk.Redaction.Content;

/// <summary>
/// Patterns that were chosen as colour. They are written with the first thing that they paint: one that would only have
/// painted under a mark never reaches the new file.
/// </summary>
internal sealed class HeldPatterns
{
    private readonly Stack<(Choice Fill, Choice Stroke)> _saved = new();
    private Choice _fill;
    private Choice _stroke;

    private readonly record struct Choice(HeldPattern? Pattern, bool IsWritten);

    /// <summary>Chooses a pattern.</summary>
    public void Hold(bool stroke, HeldPattern pattern) => Set(stroke, new Choice(pattern, false));

    /// <summary>The chosen pattern; null when the colour is none.</summary>
    public HeldPattern? Held(bool stroke) => (stroke ? _stroke : _fill).Pattern;

    /// <summary>The chosen pattern is the colour in the output.</summary>
    public bool IsWritten(bool stroke) => (stroke ? _stroke : _fill).IsWritten;

    /// <summary>Says whether the chosen pattern has become the colour in the output, or another stands there in its place.</summary>
    public void SetWritten(bool stroke, bool isWritten) => Set(stroke, new Choice(Held(stroke), isWritten));

    /// <summary>Another colour was chosen.</summary>
    public void Drop(bool stroke) => Set(stroke, default);

    /// <summary>q.</summary>
    public void Save() => _saved.Push((_fill, _stroke));

    /// <summary>Q undoes a colour that was written since q: what was held then is held again.</summary>
    public void Restore()
    {
        if (_saved.TryPop(out var saved)) (_fill, _stroke) = saved;
    }

    private void Set(bool stroke, Choice choice)
    {
        if (stroke) _stroke = choice;
        else _fill = choice;
    }
}
