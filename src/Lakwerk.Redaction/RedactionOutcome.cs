namespace Lakwerk.Redaction;

/// <summary>What became of a redaction: there is no third way, and never a partial output.</summary>
public abstract record RedactionOutcome
{
    private RedactionOutcome()
    {
    }

    /// <summary>The output is complete.</summary>
    /// <param name="Report">What was removed and dropped.</param>
    public sealed record Redacted(RedactionReport Report) : RedactionOutcome;

    /// <summary>The output is not fit for use: something under a mark could not be interpreted, or the marks do not fit the file.</summary>
    /// <param name="Reasons">One sentence each, for the user.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : RedactionOutcome;
}
