namespace Lakwerk.Dossiers;

/// <summary>What a decision on an objection says of it.</summary>
public enum ObjectionOutcome
{
    /// <summary>Gegrond.</summary>
    Founded,

    /// <summary>Gedeeltelijk gegrond.</summary>
    PartlyFounded,

    /// <summary>Ongegrond.</summary>
    Unfounded,

    /// <summary>Niet-ontvankelijk.</summary>
    Inadmissible,
}
