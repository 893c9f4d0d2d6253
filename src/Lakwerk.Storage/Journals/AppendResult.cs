namespace Lakwerk.Storage;

/// <summary>
/// Whether events were appended. When someone else was first, nothing was, and <paramref name="Version"/> says where the
/// dossier stands now.
/// </summary>
public sealed record AppendResult(bool IsAppended, int Version);
