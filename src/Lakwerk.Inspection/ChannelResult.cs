namespace Lakwerk.Inspection;

/// <summary>What one channel found.</summary>
/// <param name="Number">Number of the channel, 1 to 37; 0 for the comparison with the original outside the marks.</param>
/// <param name="Id">Short stable name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Meaning">What a pass means, in one sentence.</param>
/// <param name="Verdict">The outcome.</param>
/// <param name="Findings">The findings, worst first; at most <see cref="InspectionOptions.FindingsPerChannel"/>.</param>
/// <param name="Total">How many there were, also those that are not listed.</param>
public sealed record ChannelResult(
    int Number, string Id, Sentence Title, Sentence Meaning, ChannelVerdict Verdict, IReadOnlyList<Finding> Findings, int Total);
