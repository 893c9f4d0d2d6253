using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// Where a letter speaks of its documents by their status: <c>in alle deels openbare documenten</c>, <c>de documenten die wij
/// gedeeltelijk openbaar maken</c>, <c>in de geweigerde stukken</c>.
/// </summary>
internal static partial class StatusRules
{
    private const double Derived = 0.7;

    public static IReadOnlyList<(DocumentStatus Status, int Start, int End)> Find(string text) =>
        [.. Named().Matches(text).Select(match => (match.Groups["partly"].Success ? DocumentStatus.PartlyPublic : DocumentStatus.NotPublic, match.Index, match.Index + match.Length))];

    /// <summary>The grounds with the documents of the statuses that they are about.</summary>
    public static IReadOnlyList<GroundUse> Apply(IReadOnlyList<GroundUse> grounds, IReadOnlyList<StatusGroup> statuses) =>
        [.. grounds.Select(use => use.OfStatuses.Count == 0 ? use : use with { Documents = [.. use.Documents.Concat(Of(use, statuses)).DistinctBy(document => document.Key)] })];

    private static IEnumerable<DecidedDocument> Of(GroundUse use, IReadOnlyList<StatusGroup> statuses) => statuses
        .Where(group => use.OfStatuses.Contains(group.Status))
        .SelectMany(group => group.Documents)
        .Select(document => new DecidedDocument(document.Key, use.Place, Derived, IsDerived: true));

    [GeneratedRegex(@"\b(?:alle|de|deze)\s+(?:(?<partly>(?:gedeeltelijk|deels)\s+(?:openbare|vrijgegeven|verstrekte|openbaar\s+(?:gemaakte|te\s+maken|geworden)))|(?:(?:geheel|volledig)\s+)?(?:geweigerde|(?:niet|niet-)\s*openbare|niet\s+openbaar\s+(?:gemaakte|te\s+maken)))\s+(?:documenten|stukken)\b(?!\s+(?:met\s+(?:de\s+)?nummers?\s+)?(?:\d|(?-i:[A-Z])))|\b(?:alle|de)\s+(?:documenten|stukken)\s+die\s+(?:(?:wij|ik|we|het|college)\s+){0,2}(?<partly>gedeeltelijk|deels)\s+openbaar\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
