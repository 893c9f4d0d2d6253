using Lakwerk.Law;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>A command that the rules do not allow: its name, why, and the provision when there is one.</summary>
public sealed record Refusal(RefusalKind Kind, Bilingual Reason, string? Rule = null);
