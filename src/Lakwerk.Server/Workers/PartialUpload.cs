namespace Lakwerk.Server.Workers;

/// <summary>How far a file has come that is sent in pieces.</summary>
/// <param name="Id">Names it; the same file sent again by the same person has the same name.</param>
/// <param name="Offset">How many bytes are here.</param>
/// <param name="Length">How many there will be.</param>
public sealed record PartialUpload(string Id, long Offset, long Length)
{
    public bool IsWhole => Offset == Length;
}
