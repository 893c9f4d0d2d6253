namespace Lakwerk.Server.Jobs;

/// <summary>How this process takes part in the work.</summary>
/// <param name="Runs">It carries out steps; otherwise it only writes down what others are to do.</param>
/// <param name="AtOnce">How many at a time.</param>
public sealed record JobSettings(bool Runs, int AtOnce);
