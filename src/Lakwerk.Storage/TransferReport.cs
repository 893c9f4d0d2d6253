namespace Lakwerk.Storage;

/// <summary>What a transfer did.</summary>
/// <param name="Office">The name of the office.</param>
/// <param name="Dossiers">How many dossiers the copy holds.</param>
/// <param name="Records">How many records it holds, each verified in its chain.</param>
/// <param name="NewRecords">How many of them came in this time.</param>
/// <param name="Blobs">How many blobs it holds.</param>
/// <param name="NewBlobs">How many of them came in this time, each read back and held against its hash.</param>
public sealed record TransferReport(string Office, int Dossiers, long Records, long NewRecords, int Blobs, int NewBlobs);
