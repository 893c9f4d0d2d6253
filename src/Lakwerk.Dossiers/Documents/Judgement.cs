namespace Lakwerk.Dossiers;

/// <summary>What becomes of a document: the four words of the inventory (beoordeling).</summary>
public enum Judgement
{
    /// <summary>Openbaar.</summary>
    Public,

    /// <summary>Deels openbaar.</summary>
    PartlyPublic,

    /// <summary>Niet openbaar.</summary>
    NotPublic,

    /// <summary>Reeds openbaar.</summary>
    AlreadyPublic,
}
