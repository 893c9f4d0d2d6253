namespace Lakwerk.Dossiers;

/// <summary>The place of a decision in the chain.</summary>
public enum DecisionKind
{
    /// <summary>Primair besluit: on the request.</summary>
    Primary,

    /// <summary>Deelbesluit: on a part of the request.</summary>
    Partial,

    /// <summary>Beslissing op bezwaar.</summary>
    OnObjection,

    /// <summary>Aanvullend besluit, for instance after a ruling.</summary>
    Supplementary,
}
