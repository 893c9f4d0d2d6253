namespace Lakwerk.Dossiers;

/// <summary>How a rule names its documents.</summary>
public enum RuleKind
{
    /// <summary>"Alle documenten behoudens …"</summary>
    AllExcept,

    /// <summary>"De documenten …"</summary>
    Only,
}
