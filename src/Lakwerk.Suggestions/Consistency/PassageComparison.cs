namespace Lakwerk.Suggestions.Consistency;

/// <summary>
/// Finds what is covered in one place and open in another: the same words, the same sentence around other readings of them,
/// and the same words under different grounds. Twins, quoted mail and repeated paragraphs need no treatment of their own:
/// what they share is their words. The time is linear in the text.
/// </summary>
public sealed class PassageComparison
{
    /// <summary>Places that one finding names; it counts all.</summary>
    public const int MostPlaces = 50;

    private const int MostReaders = 8;
    private const double LeastRisk = 0.05;
    private const double OtherReading = 0.9;

    private readonly IReadOnlyList<MarkedDocument> _documents;
    private readonly CancellationToken _stop;
    private readonly List<PassagePage> _pages = [];
    private readonly PhraseIndex _phrases = new();
    private readonly Dictionary<CoveredPhrase, CoveredPhrase> _otherReadings = [];
    private readonly Surroundings _surroundings = new();

    private PassageComparison(IReadOnlyList<MarkedDocument> documents, CancellationToken stop) => (_documents, _stop) = (documents, stop);

    /// <summary>The differences among documents that belong together, the most risky first.</summary>
    public static IReadOnlyList<Inconsistency> Find(IReadOnlyList<MarkedDocument> documents, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var comparison = new PassageComparison(documents, stop);
        comparison.ReadPages();
        comparison.FindPlaces();
        return comparison.Findings();
    }

    private void ReadPages()
    {
        var read = Enumerable.Range(0, _documents.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, MostReaders)).WithCancellation(_stop)
            .Select(i => _documents[i].Read().Pages.Select(page => PassagePage.Read(i, page, _documents[i].Covered)).ToList());
        foreach (var page in read.SelectMany(pages => pages))
        {
            LearnPhrases(page, _pages.Count);
            // What is covered has been learnt; the words of tens of thousands of pages would fill the memory.
            _pages.Add(page with { Text = null });
        }
    }

    private void LearnPhrases(PassagePage page, int number)
    {
        var tokens = page.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsCovered) continue;
            var last = EndOfCovered(page, i);
            var phrase = _phrases.Add(tokens, i, last);
            if (phrase.Covered.Count == 0) phrase.Text = page.TextOf(i, last);
            phrase.Covered.Add(new(number, i, last));
            _surroundings.Add(tokens, i, last, phrase);
            i = last;
        }
    }

    /// <summary>The last word of what one mark covers; where another mark begins, another decision was taken.</summary>
    private int EndOfCovered(PassagePage page, int first)
    {
        var (tokens, mark, last) = (page.Tokens, AreaOf(page, first).Mark, first);
        while (last + 1 < tokens.Length && tokens[last + 1].IsCovered && AreaOf(page, last + 1).Mark == mark) last++;
        return last;
    }

    private void FindPlaces()
    {
        for (var page = 0; page < _pages.Count; page++)
        {
            _stop.ThrowIfCancellationRequested();
            var tokens = _pages[page].Tokens;
            for (var i = 0; i < tokens.Length; i++) i = Look(page, tokens, i) ?? i;
        }
    }

    /// <summary>Takes in what stands open at a place; returns its last word.</summary>
    private int? Look(int page, PassageToken[] tokens, int at)
    {
        if (_phrases.At(tokens, at) is { } same)
        {
            if (!IsCovered(tokens, at, same.Last)) same.Phrase.AddOpen(new(page, at, same.Last));
            return same.Last;
        }

        if (_surroundings.OpenAfter(tokens, at) is not { } other || !IsOpen(tokens, at, other.Last)) return null;
        OtherReadingOf(other.Phrase).AddOpen(new(page, at, other.Last));
        return other.Last;
    }

    private static bool IsCovered(PassageToken[] tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!tokens[i].IsCovered) return false;
        }

        return true;
    }

    private static bool IsOpen(PassageToken[] tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].IsCovered) return false;
        }

        return true;
    }

    /// <summary>Places with the same surroundings are kept apart from those with the same words.</summary>
    private CoveredPhrase OtherReadingOf(CoveredPhrase phrase)
    {
        if (!_otherReadings.TryGetValue(phrase, out var other)) _otherReadings[phrase] = other = new CoveredPhrase(phrase.Length) { Text = phrase.Text };
        return other;
    }

    private List<Inconsistency> Findings()
    {
        var findings = new List<RawFinding>();
        foreach (var phrase in _phrases.All)
        {
            var text = phrase.Text;
            if (phrase.Open.Count > 0) AddFinding(findings, InconsistencyKind.SameWords, text, phrase.Risk(text), phrase.Covered, phrase.Open);
            if (GroundsOf(phrase) > 1) AddFinding(findings, InconsistencyKind.OtherGround, text, phrase.Risk(text), phrase.Covered, []);
        }

        foreach (var (phrase, other) in _otherReadings)
        {
            var text = phrase.Text;
            AddFinding(findings, InconsistencyKind.SameSurroundings, text, OtherReading * phrase.Risk(text), phrase.Covered, other.Open);
        }

        findings.Sort((a, b) => a.Risk != b.Risk ? b.Risk.CompareTo(a.Risk) : string.CompareOrdinal(a.Text, b.Text));
        var places = PlacesOf(findings.SelectMany(finding => finding.Covered.Take(MostPlaces).Concat(finding.Open.Take(MostPlaces))));
        return [.. findings.Select(finding => new Inconsistency(
            finding.Kind, finding.Text, Math.Round(finding.Risk, 3), Placed(finding.Covered, places), Placed(finding.Open, places), finding.Covered.Count, finding.Open.Count))];
    }

    private static void AddFinding(List<RawFinding> findings, InconsistencyKind kind, string text, double risk, List<PhrasePlace> covered, List<PhrasePlace> open)
    {
        if (risk >= LeastRisk) findings.Add(new(kind, text, risk, covered, open));
    }

    private static List<PassagePlace> Placed(List<PhrasePlace> places, Dictionary<PhrasePlace, PassagePlace> known) => [.. places.Take(MostPlaces).Select(place => known[place])];

    /// <summary>Where places stand on their pages; each document is read once for all of its own.</summary>
    private Dictionary<PhrasePlace, PassagePlace> PlacesOf(IEnumerable<PhrasePlace> places)
    {
        var found = places.Distinct().GroupBy(place => _pages[place.Page].Document).AsParallel().WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, MostReaders)).WithCancellation(_stop).SelectMany(PlacesIn);
        return found.ToDictionary(pair => pair.Place, pair => pair.Found);
    }

    private IEnumerable<(PhrasePlace Place, PassagePlace Found)> PlacesIn(IGrouping<int, PhrasePlace> places)
    {
        var document = _documents[places.Key];
        var pages = document.Read().Pages.ToDictionary(page => page.Number);
        foreach (var place in places)
        {
            var page = _pages[place.Page];
            yield return (place, page.Place(document.Name, pages[page.Number], place.First, place.Last, GroundOf(place)));
        }
    }

    private string GroundOf(PhrasePlace place)
    {
        var page = _pages[place.Page];
        return page.Tokens[place.First].IsCovered ? AreaOf(page, place.First).Ground : "";
    }

    private CoveredArea AreaOf(PassagePage page, int token) => _documents[page.Document].Covered[page.Areas[page.Tokens[token].Cover]];

    private int GroundsOf(CoveredPhrase phrase) =>
        phrase.Covered.Select(GroundOf).Where(ground => ground.Length > 0).Distinct(StringComparer.Ordinal).Count();

    private sealed record RawFinding(InconsistencyKind Kind, string Text, double Risk, List<PhrasePlace> Covered, List<PhrasePlace> Open);
}
