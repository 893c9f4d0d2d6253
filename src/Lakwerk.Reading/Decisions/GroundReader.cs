using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// Ties documents to grounds. A list of documents belongs to the grounds cited in its sentence, else to the ground of its
/// section, else to the ground cited last before it.
/// </summary>
internal sealed partial class GroundReader(LetterContext letter, Regime regime, IReadOnlyList<DocumentKey> all)
{
    private const int Reach = 9;
    private const double Loose = 0.7;
    private const int FewestWords = 20;

    private readonly Dictionary<string, Builder> _uses = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly IReadOnlyList<(DocumentStatus Status, int Start, int End)> _rules = StatusRules.Find(letter.Text);
    private readonly IReadOnlyList<(int Start, int End)> _unknown = letter.Flow.IsDamaged ? [] : UnknownGrounds.Find(letter.Text);

    public IReadOnlyList<GroundUse> Read()
    {
        foreach (var heading in letter.Flow.Headings)
            if (heading is { Kind: SectionKind.Ground, Topic: { } topic } && heading.Start < letter.AnnexStart)
                Use(SectionGround(heading, topic), heading.Start, heading.End, 0.9).IsMotivated |= GivesReason(heading);
        for (var i = 0; i < letter.Mentions.Count; i++)
            if (letter.Mentions[i].Start < letter.AnnexStart && !letter.Mentions[i].IsRest) ReadMention(i);
        foreach (var (status, start, end) in _rules)
            if (start < letter.AnnexStart && letter.SectionAt(start) is not (SectionKind.Dictum or SectionKind.Publication))
                foreach (var (ground, from, to, confidence) in GroundsAt(start, CitedIn(letter.SentenceAt(start))))
                    Use(ground, from, to, confidence).AddStatus(status);
        foreach (var citation in letter.Citations) ReadMotivation(citation);
        if (_order.Count == 0) ReadLoose();
        return [.. _order.Select(code => _uses[code].Build(all))];
    }

    /// <summary>A rule about "all documents that are released" does not reach those that the letter refuses.</summary>
    public static IReadOnlyList<GroundUse> WithoutRefused(IReadOnlyList<GroundUse> grounds, IReadOnlyList<StatusGroup> statuses)
    {
        if (statuses.FirstOrDefault(group => group.Status == DocumentStatus.NotPublic) is not { } refused || !grounds.Any(use => use.OfReleased)) return grounds;
        var keys = refused.Documents.Select(document => document.Key).ToHashSet();
        return [.. grounds.Select(use => use.OfReleased ? use with { Documents = [.. use.Documents.Where(document => !document.IsDerived || !keys.Contains(document.Key))] } : use)];
    }

    /// <summary>A letter that numbers no documents and heads no section still says by which article it refuses.</summary>
    private void ReadLoose()
    {
        foreach (var citation in letter.Citations)
        {
            if (citation.Ground is not { Refuses: true } ground || citation.Start >= letter.AnnexStart || letter.SectionAt(citation.Start) is SectionKind.LegalFramework or SectionKind.Annex or SectionKind.Request or SectionKind.Procedure) continue;
            var use = Use(ground, citation.Start, citation.End, Math.Min(Loose, citation.Confidence));
            use.IsMotivated = true;
            if (all.Count == 1) use.Add(new DecidedDocument(all[0], letter.Flow.PlaceOf(citation.Start, citation.End), Loose, IsDerived: true));
        }
    }

    private void ReadMention(int index)
    {
        var mention = letter.Mentions[index];
        if (Residual().IsMatch(letter.SpanOf(letter.SentenceAt(mention.Start)))) return;
        if (mention.IsAll && _rules.Any(rule => mention.Start >= rule.Start && mention.Start < rule.End)) return;
        foreach (var (ground, start, end, confidence) in GroundsOf(index))
        {
            var use = Use(ground, start, end, confidence);
            if (mention.IsAll) use.AddAll(mention, letter);
            else foreach (var document in mention.Documents) use.Add(new DecidedDocument(document.Key, letter.Flow.PlaceOf(document.Start, document.End), Math.Round(document.Confidence * confidence, 3)));
        }
    }

    private IEnumerable<(Ground Ground, int Start, int End, double Confidence)> GroundsOf(int index)
    {
        var start = letter.Mentions[index].Start;
        return GroundsAt(start, CitedWith(index, letter.SentenceAt(start)));
    }

    private IEnumerable<(Ground Ground, int Start, int End, double Confidence)> GroundsAt(int start, List<Citation> cited)
    {
        var sentence = letter.SentenceAt(start);
        if (cited.Count > 0) return cited.Select(c => (c.Ground!, c.Start, c.End, Math.Min(0.95, c.Confidence)));
        var heading = letter.Flow.HeadingAt(start);
        if (IsUnderUnknown(heading?.Start ?? 0, sentence)) return [];
        if (heading is { Kind: SectionKind.Ground, Topic: { } topic }) return [(SectionGround(heading, topic), heading.Start, heading.End, 0.92)];
        if (heading is not null && heading.Kind is not (SectionKind.Considerations or SectionKind.Other) || StatusCues.In(letter.SpanOf(sentence)) is not (null or DocumentStatus.NotPublic)) return [];
        return LastCited(sentence) is { } last && !IsUnrelated(sentence) ? [(last.Ground!, last.Start, last.End, 0.8)] : [];
    }

    /// <summary>The article that was cited last does not exist: what it was meant for belongs to no ground before it.</summary>
    private bool IsUnderUnknown(int section, Sentence sentence) =>
        _unknown.LastOrDefault(place => place.Start >= section && place.Start < sentence.End) is { End: > 0 } unknown
        && !letter.Citations.Any(c => c.Ground is { Refuses: true } && c.Start >= unknown.End && c.Start < sentence.End);

    /// <summary>The refusing grounds that the sentence ties to this list.</summary>
    private List<Citation> CitedWith(int index, Sentence sentence)
    {
        var cited = CitedIn(sentence);
        if (cited.Count == 0 || ClauseFinder.InSentence(letter, sentence).Count(m => !m.IsRest) <= 1) return cited;
        var (before, after) = ClauseFinder.Around(letter, index);
        // Grounds named before every list are for all of them; otherwise each list has those that follow it.
        var first = letter.Mentions.First(m => sentence.Holds(m.Start)).Start;
        if (cited.TrueForAll(c => c.Start < first)) return cited;
        var following = cited.Where(c => c.Start >= after.Start.Value && c.Start < after.End.Value && !IsForNext(index, c)).ToList();
        return following.Count > 0 ? following : [.. cited.Where(c => c.Start >= before.Start.Value && c.Start < before.End.Value)];
    }

    private List<Citation> CitedIn(Sentence sentence) => [.. letter.Citations.Where(c => c.Ground is { Refuses: true } && sentence.Holds(c.Start))];

    /// <summary>"…, met toepassing van artikel 5.1 … op document 2 en 3": the article is for the list behind it.</summary>
    private bool IsForNext(int index, Citation citation) =>
        index + 1 < letter.Mentions.Count && letter.Mentions[index + 1].Start > citation.End && AppliedTo().IsMatch(letter.Text.AsSpan(citation.End, letter.Mentions[index + 1].Start - citation.End));

    /// <summary>A section that cites its article goes by that; its title may name an interest that two grounds protect.</summary>
    private Ground SectionGround(SectionHeading heading, GroundTopic topic)
    {
        var titled = GroundTopics.GroundOf(topic, regime);
        var next = letter.Flow.Headings.FirstOrDefault(h => h.Start > heading.Start)?.Start ?? letter.Text.Length;
        foreach (var citation in letter.Citations)
        {
            if (citation.Start < heading.Start) continue;
            if (citation.Start >= Math.Min(next, heading.End + 400)) break;
            if (citation is { Ground: { Refuses: true } cited, Confidence: >= 0.9 } && (GroundTopics.Of(cited) == topic || cited.Code == titled.Code || IsSibling(cited, topic))) return cited;
        }

        return titled;
    }

    private static bool IsSibling(Ground cited, GroundTopic topic) => GroundTopics.Of(cited) is { } other && (other.Wob == topic.Wob || other.Woo == topic.Woo);

    private Citation? LastCited(Sentence sentence)
    {
        var section = letter.Flow.HeadingAt(sentence.Start)?.Start ?? 0;
        Citation? last = null;
        var sentencesBack = 0;
        foreach (var earlier in letter.Sentences.Where(s => s.Start < sentence.Start && s.Start >= section).Reverse())
        {
            if (++sentencesBack > Reach) break;
            last = letter.Citations.LastOrDefault(c => c.Ground is { Refuses: true } && earlier.Holds(c.Start));
            if (last is not null) break;
        }

        return last;
    }

    private bool IsUnrelated(Sentence sentence) => Found().IsMatch(letter.SpanOf(sentence));

    /// <summary>A ground that is cited with an interest weighed is used, even when no document is named with it.</summary>
    private void ReadMotivation(Citation citation)
    {
        if (citation.Ground is not { Refuses: true } ground || citation.Start >= letter.AnnexStart || letter.SectionAt(citation.Start) is SectionKind.LegalFramework or SectionKind.Annex) return;
        var sentence = letter.SentenceAt(citation.Start);
        var applied = letter.SectionAt(citation.Start) is not (SectionKind.Dictum or SectionKind.Ground) && Applies().IsMatch(letter.SpanOf(sentence));
        if (!applied && !Reason().IsMatch(letter.Text.AsSpan(sentence.Start, EndOfParagraph(sentence) - sentence.Start))) return;
        Use(ground, citation.Start, citation.End, Math.Min(0.9, citation.Confidence)).IsMotivated = true;
    }

    /// <summary>More than the article and the documents: a section says why.</summary>
    private bool GivesReason(SectionHeading heading)
    {
        var next = letter.Flow.Headings.FirstOrDefault(h => h.Start > heading.Start)?.Start ?? letter.Text.Length;
        var end = Math.Max(heading.End, Math.Min(next, letter.AnnexStart));
        return Reason().IsMatch(letter.Text.AsSpan(heading.End, end - heading.End)) || letter.Flow.Tokens.Count(token => token.Start >= heading.End && token.End <= end && token is { Kind: TokenKind.Word, Length: > 2 }) >= FewestWords;
    }

    private int EndOfParagraph(Sentence sentence)
    {
        var end = letter.Text.IndexOf('\n', sentence.Start);
        return end < 0 ? letter.Text.Length : Math.Max(end, sentence.End);
    }

    private Builder Use(Ground ground, int start, int end, double confidence)
    {
        if (_uses.TryGetValue(ground.Code, out var use)) return use;
        _order.Add(ground.Code);
        return _uses[ground.Code] = new Builder(letter.Fact(ground, start, end, confidence));
    }

    private sealed class Builder(Fact<Ground> ground)
    {
        private readonly List<DecidedDocument> _documents = [];
        private readonly List<(string? List, Place Place)> _all = [];
        private readonly List<DecidedDocument> _except = [];

        private readonly List<DocumentStatus> _statuses = [];

        private bool _ofReleased;

        public bool IsMotivated { get; set; }

        public void Add(DecidedDocument document)
        {
            if (!_documents.Exists(d => d.Key == document.Key)) _documents.Add(document);
        }

        public void AddStatus(DocumentStatus status)
        {
            if (!_statuses.Contains(status)) _statuses.Add(status);
        }

        public void AddAll(DocumentMention mention, LetterContext letter)
        {
            _ofReleased |= mention.IsReleased;
            if (!_all.Exists(all => all.List == mention.List)) _all.Add((mention.List, letter.Flow.PlaceOf(mention.Start, mention.End)));
            _except.AddRange(mention.Documents.Select(d => new DecidedDocument(d.Key, letter.Flow.PlaceOf(d.Start, d.End), Math.Round(d.Confidence * 0.92, 3))));
        }

        public GroundUse Build(IReadOnlyList<DocumentKey> documents)
        {
            var excepted = _except.Select(d => d.Key).ToHashSet();
            foreach (var (list, place) in _all)
                foreach (var key in documents.Where(key => (list is null || key.List == list) && !excepted.Contains(key)))
                    Add(new DecidedDocument(key, place, 0.7, IsDerived: true));
            return new GroundUse(ground.Value, ground.Place, ground.Confidence)
            {
                Documents = _documents,
                AllOf = [.. _all.Select(all => all.List)],
                AllExcept = _except,
                IsMotivated = IsMotivated,
                OfReleased = _ofReleased,
                OfStatuses = _statuses,
            };
        }
    }

    [GeneratedRegex(@"^[^.;]{0,40}\bop\W+(?:de\W+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AppliedTo();

    [GeneratedRegex(@"resteert|resterende\s+tekst", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Residual();

    [GeneratedRegex(@"zwaarder|weeg|wegen\b|schaad|schade|schaden|omdat|doordat|aangezien|daarom|reden|belang|gevolg|leiden|herleid|vertrouwelijk|nadeel|benadel|verweven|afgeleid|afleiden|bevat|opgesteld|bedoeld\s+voor|staan|zodat|anders|bekend\s+wor|openbaarmaking\s+(?:kan|zou|leidt)|\bals\s+(?:dit|dat|deze)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"aangetroffen|gevonden|geïnventariseerd|verzo(?:ek|cht)\s+u", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex(@"op\s+grond\s+van|ingevolge|bepaalt|toegepast|achterwege|weiger|bedoeld\s+in|beroep\s+op|verzet|krachtens|staat\s+in", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Applies();
}
