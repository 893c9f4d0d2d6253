using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>The graphics state stack (ISO 32000-2, 8.4.2). Its states are used again, so that q costs no memory.</summary>
internal sealed class StateStack
{
    private const int MostSaved = 20_000;

    private readonly List<GraphicsState> _states = [new GraphicsState()];

    /// <summary>The state now.</summary>
    public GraphicsState Current => _states[Depth];

    /// <summary>How many states are saved below it.</summary>
    public int Depth { get; private set; }

    /// <summary>Saves the state.</summary>
    /// <exception cref="PdfException">More states are saved than any page has a use for.</exception>
    public void Save()
    {
        if (Depth == MostSaved) throw new PdfException(PdfErrorCode.LimitExceeded, $"Page content saves more than {MostSaved} graphics states.");
        if (Depth + 1 == _states.Count) _states.Add(new GraphicsState());
        _states[Depth + 1].CopyFrom(_states[Depth]);
        Depth++;
    }

    /// <summary>Goes back to the state that was current at a depth.</summary>
    public void RestoreTo(int depth) => Depth = depth;
}
