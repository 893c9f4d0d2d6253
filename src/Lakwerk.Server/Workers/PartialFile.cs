namespace Lakwerk.Server.Workers;

/// <summary>What a sender says of a file before sending it in pieces.</summary>
/// <param name="Name">As the sender calls it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Fingerprint">Tells it from another file of that name and length: when it was changed.</param>
public sealed record PartialFile(string Name, long Length, string Fingerprint);
