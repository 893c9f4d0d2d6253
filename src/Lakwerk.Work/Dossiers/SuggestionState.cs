namespace Lakwerk.Work.Dossiers;

/// <summary>What became of a suggestion.</summary>
public enum SuggestionState
{
    /// <summary>Nobody looked at it yet.</summary>
    Open,

    /// <summary>Its mark was placed, or other marks cover it.</summary>
    Covered,

    /// <summary>Someone found that nothing needs covering.</summary>
    Rejected,

    /// <summary>Someone who acts in public by their function: shown, proposed to stay readable.</summary>
    LeftOpen,
}
