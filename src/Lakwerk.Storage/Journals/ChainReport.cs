using Lakwerk.Dossiers;
using Lakwerk.Law;

namespace Lakwerk.Storage;

/// <summary>What an audit of a dossier's journal found.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Head">The last link, in hexadecimal: noted elsewhere, it seals everything before it.</param>
/// <param name="Broken">The first broken link, or null when the chain holds.</param>
public sealed record ChainReport(DossierId Dossier, int Records, string Head, BrokenLink? Broken)
{
    public bool IsSound => Broken is null;

    public Bilingual Text => Broken is { } link
        ? new($"{Dossier}: de keten breekt bij record {link.Version}: {link.Reason.Dutch}", $"{Dossier}: the chain breaks at record {link.Version}: {link.Reason.English}")
        : new($"{Dossier}: {Records} records, de keten is heel ({Head}).", $"{Dossier}: {Records} records, the chain holds ({Head}).");
}
