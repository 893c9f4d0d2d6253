namespace Lakwerk.Law.Terms;

/// <summary>The statutory penalty for a late decision (Awb 4:17.2) for notices of default received from a certain day.</summary>
/// <param name="From">First day of receipt to which the row applies.</param>
/// <param name="First">Euro a day for the first fourteen days.</param>
/// <param name="Second">Euro a day for the next fourteen days.</param>
/// <param name="Third">Euro a day for the last fourteen days.</param>
public sealed record PenaltyRate(DateOnly From, int First, int Second, int Third);
