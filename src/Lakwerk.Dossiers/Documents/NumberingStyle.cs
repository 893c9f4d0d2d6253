namespace Lakwerk.Dossiers;

/// <summary>How the documents of a series are numbered.</summary>
public enum NumberingStyle
{
    /// <summary>1, 2, 3 … and 6a for one that was found later.</summary>
    Decimal,

    /// <summary>AA, AB … AZ, BA … and DAA for one that was found after DZ.</summary>
    Letters,
}
