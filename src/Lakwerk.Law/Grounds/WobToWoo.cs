using System.Collections.Frozen;

namespace Lakwerk.Law.Grounds;

/// <summary>The Wob's grounds and provisions with their successors in the Woo, for a new decision in an old dossier.</summary>
public static class WobToWoo
{
    private static readonly GroundMapping[] Rows =
    [
        Same("10.1.a", "5.1.1.a"),
        Same("10.1.b", "5.1.1.b"),
        Choose("10.1.c", ["5.1.1.c", "5.1.2.f"],
            "5.1.1.c als de gegevens vertrouwelijk aan de overheid zijn verstrekt, anders 5.1.2.f (nieuw).",
            "5.1.1.c when the data was given to a public body in confidence, otherwise 5.1.2.f (new)."),
        Choose("10.1.d", ["5.1.1.d", "5.1.1.e"],
            "5.1.1.e voor nationale identificatienummers (nieuw), anders 5.1.1.d.",
            "5.1.1.e for national identification numbers (new), otherwise 5.1.1.d."),
        Same("10.2.a", "5.1.2.a"),
        Same("10.2.b", "5.1.2.b"),
        Same("10.2.c", "5.1.2.c"),
        Same("10.2.d", "5.1.2.d"),
        Same("10.2.e", "5.1.2.e"),
        Same("10.2.f", "5.1.4"),
        Choose("10.2.g", ["5.1.2.i", "5.1.2.h", "5.1.2.f", "5.1.5"],
            "De Woo kent geen gelijke grond: 5.1.2.i (functioneren van de overheid), 5.1.2.h (beveiliging), 5.1.2.f (bedrijfsgegevens) of, alleen uitzonderlijk, 5.1.5.",
            "The Woo has no equal: 5.1.2.i (functioning of government), 5.1.2.h (security), 5.1.2.f (business data) or, exceptionally, 5.1.5."),
        Same("10.7.a", "5.1.2.g"),
        Same("10.7.b", "5.1.2.h"),
        Choose("11.1", ["5.2.1"],
            "Toets ook 5.2.3: bij formele bestuurlijke besluitvorming gelden andere regels (nieuw).",
            "Test 5.2.3 as well: formal decision-making by an administrator follows other rules (new)."),
        Same("11.2", "5.2.2"),
        Same("11.4", "5.2.4"),
    ];

    private static readonly FrozenDictionary<string, GroundMapping> ByCode = Rows.ToFrozenDictionary(r => r.Wob.Code, StringComparer.Ordinal);

    public static IReadOnlyList<GroundMapping> All => Rows;

    /// <summary>Null when the Woo has nothing that answers to it.</summary>
    public static GroundMapping? Of(Ground wob) => ByCode.GetValueOrDefault(wob.Code);

    private static GroundMapping Same(string wob, string woo) => new(GroundTable.Get(wob), [GroundTable.Get(woo)], null);

    private static GroundMapping Choose(string wob, string[] woo, string dutch, string english) =>
        new(GroundTable.Get(wob), [.. woo.Select(GroundTable.Get)], new Bilingual(dutch, english));
}
