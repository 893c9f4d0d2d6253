namespace Lakwerk.Reading.Bundles;

/// <summary>A file that holds the minutes of several meetings, one after the other.</summary>
public sealed record MinutesBundle(IReadOnlyList<MinutesDocument> Documents);
