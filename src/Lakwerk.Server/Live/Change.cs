using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Storage;

namespace Lakwerk.Server.Live;

/// <summary>What others hear of an act: where and by whom, enough to draw it.</summary>
/// <param name="Version">The dossier's version after it.</param>
/// <param name="By">The account.</param>
/// <param name="Name">The person.</param>
/// <param name="Documents">The documents that it touched.</param>
public sealed record Change(int Version, string By, string Name, IReadOnlyList<string> Documents)
{
    public static Change Of(CommandOutcome outcome, Actor by)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(by);
        return new Change(outcome.Dossier.Version, by.Id, by.Name, [.. outcome.Events.Select(DocumentOf).OfType<string>().Distinct()]);
    }

    private static string? DocumentOf(DossierEvent e) => Work.Dossiers.History.Subjects.DocumentOf(e)?.Value;
}
