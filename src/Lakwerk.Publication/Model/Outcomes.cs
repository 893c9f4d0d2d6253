using Lakwerk.Dossiers;
using Lakwerk.Law;

namespace Lakwerk.Publication.Model;

/// <summary>The outcomes by name, and how one follows from the judgements.</summary>
public static class Outcomes
{
    private static readonly (Outcome Outcome, Bilingual Name)[] Rows =
    [
        (Outcome.Public, new("Openbaarmaking", "Disclosed")),
        (Outcome.PartlyPublic, new("Gedeeltelijke openbaarmaking", "Disclosed in part")),
        (Outcome.NotPublic, new("Geen openbaarmaking", "Not disclosed")),
        (Outcome.AlreadyPublic, new("Reeds openbaar", "Already public")),
        (Outcome.NothingFound, new("Geen documenten aangetroffen", "No documents found")),
    ];

    public static IReadOnlyList<Outcome> All { get; } = [.. Rows.Select(row => row.Outcome)];

    public static Bilingual NameOf(Outcome outcome) => Rows[(int)outcome].Name;

    /// <summary>A duplicate says nothing by itself: its master does.</summary>
    public static Outcome Of(IEnumerable<DecidedRow> rows)
    {
        var judgements = rows.Where(row => !row.Codes.Contains(PublishedJudgements.Duplicate)).Select(row => row.Judgement).Distinct().ToList();
        return judgements switch
        {
            [] => Outcome.NothingFound,
            [var only] => Alone(only),
            _ when judgements.TrueForAll(one => one is Judgement.Public or Judgement.AlreadyPublic) => Outcome.Public,
            _ when judgements.TrueForAll(one => one is Judgement.NotPublic or Judgement.AlreadyPublic) => Outcome.NotPublic,
            _ => Outcome.PartlyPublic,
        };
    }

    private static Outcome Alone(Judgement judgement) => judgement switch
    {
        Judgement.Public => Outcome.Public,
        Judgement.PartlyPublic => Outcome.PartlyPublic,
        Judgement.AlreadyPublic => Outcome.AlreadyPublic,
        _ => Outcome.NotPublic,
    };
}
