using Lakwerk.Law;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>A command that the rules do not allow: its name, why, and the provision when there is one.</summary>
public sealed record Refusal(RefusalKind Kind, Bilingual Reason, string? Rule = null)
{
    /// <summary>The reason, with the rule behind it when it follows from one.</summary>
    public Bilingual Sentence => Rule is null ? Reason : new($"{Reason.Dutch} ({Rule})", $"{Reason.English} ({Rule})");
}
