using System.Xml.Linq;

namespace Lakwerk.Publication.Diwoo;

/// <summary>
/// The elements of a DiWoo description: their order, which are required, which point into a list. The order is that on which
/// the published examples and the schema tests agree; a schema that a user supplies has the last word.
/// </summary>
public static class DiwooElements
{
    public static readonly XNamespace Namespace = "https://standaarden.overheid.nl/diwoo/metadata/";

    internal const string Resource = "resource";

    private static readonly DiwooElement[] Description =
    [
        new("identifiers") { Parts = [new("identifier")] },
        new("publisher") { IsRequired = true, IsOrganisation = true },
        new("verantwoordelijke") { IsOrganisation = true },
        new("medeverantwoordelijken") { Parts = [new("medeverantwoordelijke") { IsOrganisation = true }] },
        new("opsteller") { IsOrganisation = true },
        new("naamOpsteller"),
        new("titelcollectie")
        {
            IsRequired = true,
            Parts = [new("officieleTitel") { IsRequired = true }, new("verkorteTitels") { Parts = [new("verkorteTitel")] }, new("alternatieveTitels") { Parts = [new("alternatieveTitel")] }],
        },
        new("omschrijvingen") { Parts = [new("omschrijving")] },
        new("classificatiecollectie")
        {
            IsRequired = true,
            Parts =
            [
                new("documentsoorten") { Parts = [new("documentsoort") { IsConcept = true }] },
                new("informatiecategorieen") { IsRequired = true, Parts = [new("informatiecategorie") { IsRequired = true, IsConcept = true }] },
                new("themas") { Parts = [new("thema") { IsConcept = true }] },
                new("trefwoorden") { Parts = [new("trefwoord")] },
            ],
        },
        new("creatiedatum") { IsDate = true },
        new("geldigheid") { Parts = [new("begindatum") { IsDate = true }, new("einddatum") { IsDate = true }] },
        new("language") { IsConcept = true },
        new("format") { IsConcept = true },
        new("aggregatiekenmerk"),
        new("isPartOf") { IsConcept = true },
        new("hasParts") { Parts = [new("hasPart") { IsConcept = true }] },
        new("documenthandelingen")
        {
            IsRequired = true,
            Parts =
            [
                new("documenthandeling")
                {
                    IsRequired = true,
                    Parts = [new("soortHandeling") { IsRequired = true, IsConcept = true }, new("atTime") { IsRequired = true }, new("wasAssociatedWith") { IsOrganisation = true }],
                },
            ],
        },
        new("documentrelaties") { Parts = [new("documentrelatie") { Parts = [new("role") { IsConcept = true }, new("relation") { IsConcept = true }] }] },
        new("redenVerwijderingVervanging") { IsConcept = true },
    ];

    /// <summary>What stands inside <c>diwoo:DiWoo</c>.</summary>
    internal static DiwooElement Root { get; } = new("DiWoo") { Parts = Description };
}
