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

    private static readonly string[] PublicStreets =
        [.. DataFile.Lines("public-addresses.txt").Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        DataFile.Words("postcode-lookalikes.txt").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var runs = text.Digits;
        var floor = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Start < floor || text.InUrl(runs[i].Start)) continue;
            if (Postcode.Read(text, i) is { } postcode)
            {
                var found = WithPostcode(text, i, postcode, floor);
                if (found is { } address) findings.Add(address);
                floor = found?.End ?? floor;
            }
            else if (StreetLine.At(text, i, floor) is { } street && !IsPublic(text, street))
            {
                findings.Add(new(SuggestionKind.Address, street.Start, street.End, 0.75));
            }
        }
    }

    private static Finding? WithPostcode(ScannedText text, int index, Postcode postcode, int floor)
    {
        if (StreetLine.IsPostBoxBefore(text, index) || PublicAddresses.Contains(postcode.Canonical)) return null;
        if (StreetLine.EndingBefore(text, index, floor) is { } street)
        {
            var running = street.Start > 0 && text[street.Start - 1] != '\n';
            return new(SuggestionKind.Address, street.Start, Place.EndAfter(text, postcode.End, running) ?? postcode.End, 0.95);
        }

        if (postcode.Broken) return null;
        var ambiguous = Abbreviations.Contains(text.Slice(postcode.End - 2, postcode.End));
        if (postcode.Upper && !ambiguous && HouseNumber.EndAfter(text, postcode.End, index + 1) is { } house)
            return new(SuggestionKind.Address, postcode.Start, house, 0.85);
        return Alone(text, postcode, ambiguous, Place.EndAfter(text, postcode.End, running: false) is not null);
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

    private static bool IsPublic(ScannedText text, Run street) =>
        Array.Exists(PublicStreets, known => text.Slice(street).EndsWith(known, StringComparison.OrdinalIgnoreCase));
}
