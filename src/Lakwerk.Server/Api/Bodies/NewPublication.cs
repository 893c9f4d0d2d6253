namespace Lakwerk.Server.Api;

/// <summary>How a decision is to be published.</summary>
/// <param name="From">From which day the public sees it; absent for the day that the law gives.</param>
/// <param name="Preview">Make a link by which the requester looks earlier; the answer holds it, this once.</param>
/// <param name="Again">Put back what was taken back.</param>
public sealed record NewPublication(DateOnly? From = null, bool Preview = false, bool Again = false);
