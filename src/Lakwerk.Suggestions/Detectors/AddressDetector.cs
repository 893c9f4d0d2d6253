using System.Collections.Frozen;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// Addresses: a street line with a house number and the postcode on the same or next line, a postcode followed by a house
/// number, a street line alone, a postcode alone. Post boxes and known addresses of public bodies are nobody's home.
/// </summary>
internal sealed class AddressDetector : IDetector
{
    private const int CueReach = 24;

    private static readonly FrozenSet<string> PublicAddresses =
        DataFile.Lines("public-addresses.txt").Select(line => line.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PublicStreets =
        DataFile.Lines("public-addresses.txt").Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        DataFile.Words("postcode-lookalikes.txt").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var runs = text.Digits;
        var end = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Start < end || text.InUrl(runs[i].Start)) continue;
            var found = WithPostcode(text, i, end, out var handledTo) ?? StreetAlone(text, i, end);
            end = Math.Max(end, handledTo);
            if (found is not { } finding || IsPublic(text, finding)) continue;
            findings.Add(finding);
            end = Math.Max(end, finding.End);
        }
    }

    private static Finding? WithPostcode(ScannedText text, int index, int floor, out int handledTo)
    {
        handledTo = 0;
        if (Postcode.Read(text, index) is not { } postcode) return null;
        if (StreetLine.IsPostBoxBefore(text, index)) return null;
        var place = Place.EndAfter(text, postcode.End);
        if (PublicAddresses.Contains(postcode.Canonical))
        {
            handledTo = postcode.End;
            return null;
        }

        if (StreetLine.EndingBefore(text, index, floor) is { } street)
            return new(SuggestionKind.Address, street.Start, place ?? postcode.End, 0.95);
        if (postcode.Broken) return null;
        var ambiguous = Abbreviations.Contains(text.Slice(postcode.End - 2, postcode.End));
        if (postcode.Upper && !ambiguous && HouseNumber.EndAfter(text, postcode.End, index + 1) is { } house)
            return new(SuggestionKind.Address, postcode.Start, house, 0.85);
        return Alone(text, postcode, ambiguous, place is not null);
    }

    private static Finding? Alone(ScannedText text, Postcode postcode, bool ambiguous, bool hasPlace)
    {
        var cue = Cues.Before(text, postcode.Start, CueReach, Cue.Postcode | Cue.CaseNumber | Cue.Amount);
        var called = cue == Cue.Postcode;
        if (!postcode.Upper && !called) return null;
        if (ambiguous && !called) return null;
        if (postcode.LooksLikeYear && !called && !hasPlace) return null;
        if (cue is Cue.CaseNumber or Cue.Amount && !hasPlace) return null;
        return new(SuggestionKind.Postcode, postcode.Start, postcode.End, called || hasPlace ? 0.9 : postcode.Spaced ? 0.6 : 0.7);
    }

    private static Finding? StreetAlone(ScannedText text, int index, int floor)
    {
        if (StreetLine.At(text, index, floor) is not { } street) return null;
        return new(SuggestionKind.Address, street.Start, street.End, 0.75);
    }

    private static bool IsPublic(ScannedText text, Finding finding)
    {
        if (finding.Kind != SuggestionKind.Address) return false;
        var streets = PublicStreets.GetAlternateLookup<ReadOnlySpan<char>>();
        return streets.Contains(text.Slice(finding.Start, finding.End));
    }
}
