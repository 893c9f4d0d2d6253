namespace Lakwerk.Dossiers;

/// <summary>How a document was judged: by its marks, or as a whole.</summary>
public enum Assessment
{
    /// <summary>The marks and rules say it: none means public, any means partly public.</summary>
    ByMarks,

    /// <summary>Stated: public.</summary>
    Public,

    /// <summary>Stated: partly public, for instance in a list that came from elsewhere without marks.</summary>
    PartlyPublic,

    /// <summary>Stated: refused as a whole, because what remains cannot be read by itself or all of it falls under the grounds.</summary>
    NotPublic,

    /// <summary>Stated: already public.</summary>
    AlreadyPublic,
}
