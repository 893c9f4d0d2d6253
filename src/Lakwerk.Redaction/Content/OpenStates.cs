namespace Lakwerk.Redaction.Content;

/// <summary>The graphics states that were saved and not yet restored, in the content that is being written.</summary>
internal sealed class OpenStates(ContentWriter output, ResourceNames resources)
{
    private readonly List<OpenState> _open = [];

    /// <summary>A q without its Q: where it stands, and what there was by then.</summary>
    private readonly record struct OpenState(int Start, int Painted, int Brackets, int Resources);

    /// <summary>Writes q.</summary>
    public void Save()
    {
        _open.Add(new OpenState(output.Length, output.Painted, output.Brackets, resources.Count));
        output.Operator("q"u8);
    }

    /// <summary>
    /// Writes Q. Settings that nothing was painted with are taken back first, with q when there is nothing else: they would
    /// tell where something stood that was removed. Those that named a new resource stay, for the resource is written.
    /// </summary>
    /// <param name="innermostSequence">Where the innermost open sequence begins; −1 when none is open.</param>
    /// <returns>False when no q is open.</returns>
    public bool Restore(int innermostSequence)
    {
        if (_open.Count == 0) return false;
        var saved = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var isIdle = output.Painted == saved.Painted && output.Brackets == saved.Brackets && innermostSequence < saved.Start;
        if (resources.Count == saved.Resources) output.Truncate(isIdle ? saved.Start : output.LastEffect);
        if (!isIdle || resources.Count != saved.Resources) output.Operator("Q"u8);
        return true;
    }

    /// <summary>Something was taken out of the output: what was opened behind it now stands further to the front.</summary>
    public void Shift(int start, int length)
    {
        for (var i = 0; i < _open.Count; i++)
            if (_open[i].Start > start) _open[i] = _open[i] with { Start = _open[i].Start - length };
    }
}
