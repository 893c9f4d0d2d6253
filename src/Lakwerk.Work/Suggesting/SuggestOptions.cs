namespace Lakwerk.Work.Suggesting;

/// <summary>How to look for personal data.</summary>
public sealed record SuggestOptions
{
    public static readonly SuggestOptions Default = new();

    /// <summary>Suggestions that are less sure than this are left out; 0 keeps all.</summary>
    public double MinimumConfidence { get; init; }

    /// <summary>Opens an encrypted PDF; the empty one is always tried.</summary>
    public string Password { get; init; } = "";

    public CancellationToken Stop { get; init; }

    /// <summary>Also look for sentences that may fall under other grounds.</summary>
    public bool Hints { get; init; }
}
