using Lakwerk.Dossiers;

namespace Lakwerk.Server.Live;

/// <summary>Something that those who look at a dossier want to know at once.</summary>
/// <param name="Dossier">Which dossier.</param>
/// <param name="Kind">What sort of news, as the browser listens for it.</param>
/// <param name="Data">What the browser gets, as JSON.</param>
public sealed record LiveEvent(DossierId Dossier, string Kind, object Data)
{
    public const string Upload = "upload";
    public const string Changed = "changed";
    public const string Suggestions = "suggestions";
    public const string Proof = "proof";
    public const string Release = "release";
}
