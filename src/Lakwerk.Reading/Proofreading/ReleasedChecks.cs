using System.Globalization;
using Lakwerk.Law.Grounds;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Codes on the marks of released files that the letter does not mention.</summary>
internal static class ReleasedChecks
{
    private const int MostPlaces = 4;

    public static IEnumerable<Finding> Of(ProofContext context)
    {
        if (context.Input.Released is not { } released) yield break;
        var told = context.Letter.Grounds.Select(use => use.Ground.Code).Concat(context.Letter.OtherRegimes.Select(regime => regime.Label.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var code in released.Where(found => found.Code.Confidence >= Citation.Doubtful && !IsProse(found.Code.Raw) && IsReason(found.Code.Code) && !told.Contains(found.Code.Code)).GroupBy(found => found.Code.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var places = code.Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.File}{(found.Code.Place.Page is { } page ? $" blz. {page}" : "")}")).Distinct().ToList();
            var shown = string.Join(", ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $" en {places.Count - MostPlaces} andere" : "");
            yield return context.At(CodeNotInLetter, Error, $"In de vrijgegeven bestanden staat {code.Key} {code.Count()} keer ({shown}), maar de brief noemt die grond niet.", null);
        }
    }

    /// <summary>"Artikel 10, tweede lid, aanhef en onder a" stands in a sentence, not on a mark.</summary>
    private static bool IsProse(string raw) => raw.Contains(" lid", StringComparison.OrdinalIgnoreCase) || raw.Contains("art", StringComparison.OrdinalIgnoreCase) || raw.Contains("onder", StringComparison.OrdinalIgnoreCase);

    /// <summary>Refusal grounds and other acts; "buiten verzoek" and the like need no ground in the letter.</summary>
    private static bool IsReason(string code) =>
        GroundTable.TryGet(code, out var ground) ? ground.Refuses : OtherLabelTable.Find(code) is { Kind: OtherLabelKind.OtherLaw };
}
