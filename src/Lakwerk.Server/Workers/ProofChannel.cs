using Lakwerk.Law;

namespace Lakwerk.Server.Workers;

/// <summary>One leak channel, and what the witness says of it.</summary>
public sealed record ProofChannel(string Id, Bilingual Title, Bilingual Meaning, string Verdict, int Total);
