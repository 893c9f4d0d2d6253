namespace Lakwerk.Dossiers;

/// <summary>To what kind of place the package of a decision goes.</summary>
/// <remarks>The names are in every journal ever written: they are append-only.</remarks>
public enum HandOverKind
{
    /// <summary>A folder or an archive file of the package itself.</summary>
    Package,

    /// <summary>Voorinzage: a link by which the requester looks before the public does.</summary>
    Preview,

    /// <summary>A transfer to the archive.</summary>
    Archive,

    /// <summary>The VWS publication platform.</summary>
    Vws,

    /// <summary>A publication bank.</summary>
    Bank,
}
