using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>A file that was taken back: its bytes are known by their hash alone.</summary>
public sealed record WithdrawnFile(string Sha256, string Key, Withdrawal Withdrawal);
