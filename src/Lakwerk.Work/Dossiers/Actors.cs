using Lakwerk.Dossiers;

namespace Lakwerk.Work.Dossiers;

/// <summary>People as they are named on a line: <c>jansen</c>, or <c>jansen J. Jansen</c> with the name that the journal shows.</summary>
public static class Actors
{
    /// <exception cref="InputException">Nobody is named.</exception>
    public static Actor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            0 => throw InputException.Of("er staat niet bij wie dit doet.", "it does not say who does this."),
            1 => new Actor(parts[0], parts[0]),
            _ => new Actor(parts[0], parts[1]),
        };
    }
}
