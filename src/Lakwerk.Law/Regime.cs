namespace Lakwerk.Law;

/// <summary>The freedom-of-information act that governs a decision.</summary>
public enum Regime
{
    /// <summary>Wet openbaarheid van bestuur: decisions up to and including 30 April 2022.</summary>
    Wob,

    /// <summary>Wet open overheid: decisions from 1 May 2022.</summary>
    Woo,
}
