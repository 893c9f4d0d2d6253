namespace Lakwerk.Publication.Model;

/// <summary>What was decided on a document, as the public is told: the four words of the inventory, and that it repeats another.</summary>
public enum PublishedJudgement
{
    /// <summary>Openbaar.</summary>
    Public,

    /// <summary>Deels openbaar.</summary>
    PartlyPublic,

    /// <summary>Niet openbaar.</summary>
    NotPublic,

    /// <summary>Reeds openbaar.</summary>
    AlreadyPublic,

    /// <summary>Dubbel: it has no judgement of its own, its master has.</summary>
    Duplicate,
}
