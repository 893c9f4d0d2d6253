namespace Lakwerk.Publication.Model;

/// <summary>What a decision comes down to for the public.</summary>
public enum Outcome
{
    /// <summary>Openbaarmaking: everything that was found is public.</summary>
    Public,

    /// <summary>Gedeeltelijke openbaarmaking.</summary>
    PartlyPublic,

    /// <summary>Geen openbaarmaking.</summary>
    NotPublic,

    /// <summary>Reeds openbaar: all that was found was public before.</summary>
    AlreadyPublic,

    /// <summary>Geen documenten aangetroffen.</summary>
    NothingFound,
}
