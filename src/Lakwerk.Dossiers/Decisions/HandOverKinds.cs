using Lakwerk.Law;

namespace Lakwerk.Dossiers;

/// <summary>The kinds of hand-over by name: what was handed over.</summary>
public static class HandOverKinds
{
    private static readonly Bilingual[] Names =
    [
        new("als pakket", "as a package"),
        new("als voorinzage voor de verzoeker", "as a preview for the requester"),
        new("voor het archief", "for the archive"),
        new("voor het VWS-platform", "for the VWS platform"),
        new("aan de publicatiebank", "to the publication bank"),
    ];

    public static Bilingual NameOf(HandOverKind kind) => Names[(int)kind];
}
