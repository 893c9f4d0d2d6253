using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Decisions;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Codes on the marks of released files that the letter does not mention.</summary>
internal static partial class ReleasedChecks
{
    private const int MostPlaces = 4;

    public static IEnumerable<Finding> Of(ProofContext context) => [.. Codes(context), .. MarkedThoughPublic(context)];

    /// <summary>"12 verslag.pdf" bears marks, and the letter says that document 12 is wholly public.</summary>
    private static IEnumerable<Finding> MarkedThoughPublic(ProofContext context)
    {
        if (context.Input.Released is not { } released || context.Letter.Of(DocumentStatus.Public) is not { } open) yield break;
        // With several lists a number alone does not tell which document a file is.
        foreach (var document in open.Documents.Where(document => document.Key.List is null))
        {
            var marked = released.Where(found => found.Code.Confidence >= Citation.Doubtful && IsReason(found.Code.Code) && NumberOf(found.File) is { } nr && nr.Equals(document.Key.Nr, StringComparison.OrdinalIgnoreCase)).ToList();
            if (marked.Count == 0) continue;
            var codes = string.Join(", ", marked.Select(found => found.Code.Code).Distinct().Order(StringComparer.Ordinal));
            yield return context.At(PublicButMarked, Error, $"Document {document.Key.Nr} is volgens de brief geheel openbaar, maar in {marked[0].File} {ProofContext.Verb(marked.Count, "staat", "staan")} {marked.Count} {ProofContext.Verb(marked.Count, "lak", "lakken")} met een grond ({codes}).", document.Place, document.Key.Nr);
        }
    }

    /// <summary>The number with which the name of a file begins; a date is none.</summary>
    private static string? NumberOf(string file) => LeadingNumber().Match(Path.GetFileNameWithoutExtension(file)) is { Success: true } match ? match.Groups["nr"].Value : null;

    [GeneratedRegex(@"^(?:(?:doc(?:ument)?|stuk|nr)[ ._-]*)?0*(?<nr>[1-9]\d{0,4}[a-z]?)(?![\p{L}\d])(?![-_. ]\d{1,2}[-_. ]\d{2,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    private static IEnumerable<Finding> Codes(ProofContext context)
    {
        if (context.Input.Released is not { } released) yield break;
        var told = context.Letter.Grounds.Select(use => use.Ground.Code).Concat(context.Letter.OtherRegimes.Select(regime => regime.Label.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var code in released.Where(found => found.Code.Confidence >= Citation.Doubtful && IsReason(found.Code.Code) && !told.Contains(found.Code.Code)).GroupBy(found => found.Code.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var places = code.Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.File}{(found.Code.Place.Page is { } page ? $" blz. {page}" : "")}")).Distinct().ToList();
            var shown = string.Join(", ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $" en {places.Count - MostPlaces} andere" : "");
            yield return context.At(CodeNotInLetter, Error, $"In de vrijgegeven bestanden staat {code.Key} {code.Count()} keer ({shown}), maar de brief noemt die grond niet.", null);
        }
    }

    /// <summary>Refusal grounds and other acts; "buiten verzoek" and the like need no ground in the letter.</summary>
    private static bool IsReason(string code) =>
        GroundTable.TryGet(code, out var ground) ? ground.Refuses : OtherLabelTable.Find(code) is { Kind: OtherLabelKind.OtherLaw };
}
