namespace Lakwerk.Publication.Model;

/// <summary>The bytes that went out under an earlier decision and were replaced since.</summary>
/// <param name="Version">The version of the release that they first went out in.</param>
/// <param name="File">The file, as it lies in this release.</param>
public sealed record EarlierFile(int Version, PublishedFile File);
