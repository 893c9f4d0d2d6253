using Lakwerk.Dossiers;
using Lakwerk.Law;

namespace Lakwerk.Publication.Model;

/// <summary>The published judgements by name, and how they follow from what a decision kept.</summary>
public static class PublishedJudgements
{
    /// <summary>The word that the inventory has for a row that repeats another.</summary>
    internal const string Duplicate = "dubbel";

    private static readonly Bilingual DuplicateName = new(Duplicate, "duplicate");

    public static Bilingual NameOf(PublishedJudgement judgement) => judgement == PublishedJudgement.Duplicate ? DuplicateName : Judgements.NameOf((Judgement)judgement);

    /// <summary>Journals know four words; there a duplicate is a refused row with a label.</summary>
    internal static PublishedJudgement Of(DecidedRow row) => row.Codes.Contains(Duplicate) ? PublishedJudgement.Duplicate : (PublishedJudgement)row.Judgement;
}
