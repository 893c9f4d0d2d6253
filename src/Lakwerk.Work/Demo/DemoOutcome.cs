namespace Lakwerk.Work.Demo;

/// <summary>How the demo ended.</summary>
/// <param name="Page">Full path of the page to look at.</param>
/// <param name="IsClean">Every result passed its inspection.</param>
/// <param name="Missing">What is not on the page for want of a helper: one sentence each.</param>
public sealed record DemoOutcome(string Page, bool IsClean, IReadOnlyList<string> Missing);
