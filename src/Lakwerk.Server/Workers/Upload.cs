using Lakwerk.Dossiers;

namespace Lakwerk.Server.Workers;

/// <summary>A file that somebody sent, waiting to be read.</summary>
/// <param name="Id">Names it, and its file in the folder of incoming files.</param>
/// <param name="Dossier">Where it goes.</param>
/// <param name="FileName">As the sender called it.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Length">Bytes.</param>
public sealed record Upload(string Id, DossierId Dossier, string FileName, Actor By, long Length)
{
    public UploadState State { get; init; } = UploadState.Waiting;

    /// <summary>Why it failed, or what was noticed: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it became.</summary>
    public string? Document { get; init; }

    public int? Pages { get; init; }

    /// <summary>The document that it equals byte for byte.</summary>
    public string? Master { get; init; }
}
