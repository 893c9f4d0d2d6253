using Lakwerk.Text;

namespace Lakwerk.Reading.Areas;

/// <summary>A box over what is not disclosed.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Box">In points of user space.</param>
/// <param name="Colour">What it looks like.</param>
/// <param name="Share">How much of the page it covers, 0 to 1.</param>
/// <param name="Confidence">From just above 0 to 1.</param>
public sealed record RedactedArea(int Page, Box Box, AreaColour Colour, double Share, double Confidence)
{
    /// <summary>Codes inside it or nearest to it; empty when none is near.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
