using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>A dossier as the public sees it: its decisions, the newest last.</summary>
public sealed record PublicDossier(IReadOnlyList<ShelvedRelease> Versions)
{
    public ShelvedRelease Current => Versions[^1];

    public PublishedDecision Decision => Current.Decision;

    public ShelvedRelease? Version(int number) => Versions.FirstOrDefault(version => version.Decision.Version == number);
}
