namespace Lakwerk.Work.Suggesting;

/// <summary>How to look for personal data.</summary>
public sealed record SuggestOptions
{
    public static readonly SuggestOptions Default = new();

    /// <summary>Suggestions that are less sure than this are left out; 0 keeps all.</summary>
    public double MinimumConfidence { get; init; }

    /// <summary>Opens an encrypted PDF; the empty one is always tried.</summary>
    public string Password { get; init; } = "";

    /// <summary>A list of who acts in public for this body: functions and persons; null for the functions that are public everywhere.</summary>
    public string? PublicList { get; init; }

    public CancellationToken Stop { get; init; }

    /// <summary>Also look for sentences that may fall under other grounds.</summary>
    public bool Hints { get; init; }
}
