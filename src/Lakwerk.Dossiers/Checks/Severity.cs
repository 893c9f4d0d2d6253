namespace Lakwerk.Dossiers.Checks;

/// <summary>What a finding stops.</summary>
public enum Severity
{
    /// <summary>May stand, with a reason.</summary>
    Warning,

    /// <summary>No decision can be taken while it stands.</summary>
    Error,
}
