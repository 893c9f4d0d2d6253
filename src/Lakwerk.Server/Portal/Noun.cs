using Lakwerk.Law;

namespace Lakwerk.Server.Portal;

/// <summary>What is counted, for one and for several.</summary>
internal sealed record Noun(Bilingual One, Bilingual Several);
