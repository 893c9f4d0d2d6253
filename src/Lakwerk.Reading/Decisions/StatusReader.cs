using System.Text.RegularExpressions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>Which documents have which status: told by the section, by the words around a list, or by what is left over.</summary>
internal sealed partial class StatusReader(LetterContext letter, IReadOnlyList<DocumentKey> all, IReadOnlyList<GroundUse> grounds)
{
    private const double Told = 0.95;
    private const double Derived = 0.7;

    private readonly Dictionary<DocumentStatus, List<DecidedDocument>> _groups = [];
    private readonly Dictionary<DocumentStatus, (List<string?> AllOf, List<DecidedDocument> AllExcept)> _rules = [];
    private (DocumentMention Mention, DocumentStatus? Status, bool Mixed)? _rest;
    private bool _partial;

    public IReadOnlyList<StatusGroup> Read()
    {
        for (var i = 0; i < letter.Mentions.Count; i++)
            if (letter.Mentions[i].Start < letter.AnnexStart) ReadMention(i);
        if (_rest is { } rest) AddRest(rest.Mention, rest.Status, rest.Mixed);
        else if (_partial || SaysPartly()) AddPartly();
        if (_groups.Count == 0 && _rules.Count == 0) AddWhole();
        return [.. _groups.Keys.Union(_rules.Keys).Order().Select(Group).Where(group => group.Documents.Count + group.AllOf.Count > 0)];
    }

    private StatusGroup Group(DocumentStatus status)
    {
        var documents = _groups.GetValueOrDefault(status) ?? [];
        return _rules.TryGetValue(status, out var rule) ? new StatusGroup(status, documents) { AllOf = rule.AllOf, AllExcept = rule.AllExcept } : new StatusGroup(status, documents);
    }

    private void ReadMention(int index)
    {
        var mention = letter.Mentions[index];
        if (StatusOf(index) is not { } status)
        {
            if (mention.IsRest && Dictum(mention)) _rest ??= (mention, null, true);
            return;
        }

        if (mention.IsRest) _rest ??= (mention, status.Status, status.Mixed);
        else if (mention.IsAll) AddAll(mention, status.Status, status.Mixed);
        else foreach (var document in mention.Documents) Add(status.Status, document.Key, letter.Flow.PlaceOf(document.Start, document.End), document.Confidence * Told, false);
    }

    private (DocumentStatus Status, bool Mixed)? StatusOf(int index)
    {
        var mention = letter.Mentions[index];
        var section = letter.SectionAt(mention.Start);
        var (before, after) = ClauseFinder.Around(letter, index);
        var sentence = letter.SpanOf(letter.SentenceAt(mention.Start));
        if (Residual().IsMatch(sentence)) return null;
        if (StatusCues.OfSection(section) is { } status) return mention.IsRest || mention.IsAll && status is not (DocumentStatus.OutOfScope or DocumentStatus.OtherLaw) ? null : (status, false);
        if (section is SectionKind.Request or SectionKind.Procedure or SectionKind.LegalFramework or SectionKind.Views or SectionKind.Publication or SectionKind.Objection or SectionKind.Residual or SectionKind.Annex) return null;
        var isPassage = Passage().IsMatch(letter.Text.AsSpan()[before]);
        if (section is SectionKind.Ground && !StatusCues.IsWhole(sentence) && StatusCues.In(letter.Text.AsSpan()[after]) != DocumentStatus.OtherLaw) return null;
        var told = StatusCues.In(letter.Text.AsSpan()[after]) ?? Joined(index, after) ?? StatusCues.In(letter.Text.AsSpan()[before]) ?? Continued(mention, sentence);
        // "In de documenten 3 en 4 maak ik namen niet openbaar" says nothing of the whole document.
        if (told is null || isPassage && told is DocumentStatus.NotPublic or DocumentStatus.Public && !StatusCues.IsWhole(sentence)) return null;
        if (IsReasoning(sentence) && section is not SectionKind.Dictum && !StatusCues.IsWhole(sentence) && told is DocumentStatus.NotPublic or DocumentStatus.Public) return null;
        // "Geen van de documenten maak ik openbaar" refuses them all.
        if (mention.IsNone) return told is DocumentStatus.Public ? (DocumentStatus.NotPublic, false) : null;
        var mixed = StatusCues.IsMixed(letter.Text.AsSpan()[after]) || StatusCues.IsMixed(letter.Text.AsSpan()[before]);
        return (told.Value, mixed);
    }

    /// <summary>"Alle documenten in bijlage 2A en de documenten 2 en 4 in bijlage 2B maak ik …": what is said of the next is said of this.</summary>
    private DocumentStatus? Joined(int index, Range after)
    {
        while (index + 1 < letter.Mentions.Count && Joiner().IsMatch(letter.Text.AsSpan()[after]))
        {
            (_, after) = ClauseFinder.Around(letter, ++index);
            if (StatusCues.In(letter.Text.AsSpan()[after]) is { } status) return status;
        }

        return null;
    }

    /// <summary>"Het betreft de documenten …" goes on about the sentence before.</summary>
    private DocumentStatus? Continued(DocumentMention mention, ReadOnlySpan<char> sentence)
    {
        if (!Continues().IsMatch(sentence)) return null;
        var own = letter.SentenceAt(mention.Start);
        var before = letter.SentenceAt(own.Start - 2);
        return before.End <= own.Start && letter.Flow.HeadingAt(before.Start) == letter.Flow.HeadingAt(own.Start) ? StatusCues.In(letter.SpanOf(before)) : null;
    }

    /// <summary>"Het college wijst uw verzoek af": one answer for all there is.</summary>
    private void AddWhole()
    {
        var sentence = letter.Sentences.FirstOrDefault(s => s.Start >= letter.Flow.BodyStart && s.Start < letter.AnnexStart && Rejects().IsMatch(letter.SpanOf(s)) && !Conditional().IsMatch(letter.SpanOf(s)));
        if (sentence.End == 0) return;
        _rules[DocumentStatus.NotPublic] = ([null], []);
        foreach (var key in all) Add(DocumentStatus.NotPublic, key, letter.Flow.PlaceOf(sentence.Start, sentence.End), Derived, true);
    }

    private bool Dictum(DocumentMention mention) => letter.SectionAt(mention.Start) is SectionKind.Dictum;

    private static bool IsReasoning(ReadOnlySpan<char> sentence) => Reasoning().IsMatch(sentence);

    private void AddAll(DocumentMention mention, DocumentStatus status, bool mixed)
    {
        if (!mixed) AddRule(mention, status);
        var except = mention.Documents.Select(document => document.Key.Nr).ToHashSet(StringComparer.Ordinal);
        foreach (var key in all.Where(key => (mention.List is null || key.List == mention.List) && !except.Contains(key.Nr)))
            Add(mixed ? Split(key) : status, key, letter.Flow.PlaceOf(mention.Start, mention.End), Derived, true);
    }

    /// <summary>The rule itself, which says more than the documents that could be told.</summary>
    private void AddRule(DocumentMention mention, DocumentStatus status)
    {
        if (!_rules.TryGetValue(status, out var rule)) _rules[status] = rule = ([], []);
        if (rule.AllOf.Contains(mention.List)) return;
        rule.AllOf.Add(mention.List);
        rule.AllExcept.AddRange(mention.Documents.Select(document => new DecidedDocument(document.Key, letter.Flow.PlaceOf(document.Start, document.End), Math.Round(document.Confidence * Told, 3))));
    }

    private void AddRest(DocumentMention mention, DocumentStatus? status, bool mixed)
    {
        var decided = new HashSet<DocumentKey>();
        foreach (var (group, documents) in _groups)
            if (group is not (DocumentStatus.OtherLaw or DocumentStatus.OutOfScope)) decided.UnionWith(documents.Select(document => document.Key));
        foreach (var key in all.Where(key => !decided.Contains(key)))
            Add(mixed || status is null or DocumentStatus.Public && HasGround(key) ? Split(key) : status ?? Split(key), key, letter.Flow.PlaceOf(mention.Start, mention.End), Derived, true);
    }

    private DocumentStatus Split(DocumentKey key) => HasGround(key) ? DocumentStatus.PartlyPublic : DocumentStatus.Public;

    private bool HasGround(DocumentKey key) => grounds.Any(ground => ground.Documents.Any(document => document.Key == key));

    /// <summary>What carries a ground and was neither refused nor already public is partly public, when the letter releases in part.</summary>
    private void AddPartly()
    {
        var decided = new HashSet<DocumentKey>();
        foreach (var (group, documents) in _groups)
            if (group is not (DocumentStatus.OtherLaw or DocumentStatus.OutOfScope)) decided.UnionWith(documents.Select(document => document.Key));
        foreach (var document in grounds.SelectMany(ground => ground.Documents).DistinctBy(document => document.Key))
            if (!decided.Contains(document.Key)) Add(DocumentStatus.PartlyPublic, document.Key, document.Place, 0.6, true);
    }

    private bool SaysPartly() => letter.Sentences.Any(sentence => letter.SectionAt(sentence.Start) is SectionKind.Dictum or SectionKind.PartlyPublic
        && (Partly().IsMatch(letter.SpanOf(sentence)) || StatusCues.IsMixed(letter.SpanOf(sentence))));

    private void Add(DocumentStatus status, DocumentKey key, Place place, double confidence, bool derived)
    {
        if (!_groups.TryGetValue(status, out var group)) _groups[status] = group = [];
        if (status == DocumentStatus.PartlyPublic) _partial |= !derived;
        if (!group.Exists(document => document.Key == key || key.List is null && document.Key.Nr == key.Nr)) group.Add(new DecidedDocument(key, place, Math.Round(confidence, 3), derived));
    }

    [GeneratedRegex(@"\b(?:wijs|wijst|wijzen)\W+(?:(?:ik|wij|het|college|hierbij|daarom|dan|ook)\W+){0,4}(?:uw|het|dit)\W+(?:\w+-)?verzoek\W+(?:\w+\W+){0,3}af\b|verzoek\W+(?:\w+\W+){0,6}(?:afgewezen|af\s+te\s+wijzen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejects();

    [GeneratedRegex(@"\b(?:gedeeltelijk|deels|indien|voor\s+zover)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"resteert|resterende\s+tekst\W+(?:\w+\W+){0,6}(?:hieronder|op\s+te\s+nemen|luidt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Residual();

    [GeneratedRegex(@"^\W*(?:(?:in|van|uit|op)\s+(?:de\s+)?(?:bijlage|lijst|inventarislijst)\s+\w{1,3}\W*)?(?:\ben\b|\balsmede\b|,)\W*(?:(?:in|de|het|ook)\W+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joiner();

    [GeneratedRegex(@"^\W*(?:het|dit|dat)\W+(?:betreft|gaat|zijn)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:in|uit|delen\s+van|passages\s+van|onderdelen\s+van)\W+(?:(?:de|het|alle)\W+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passage();

    [GeneratedRegex(@"op\s+grond\s+van|artikel|belang|persoonsgegevens", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reasoning();

    [GeneratedRegex(@"gedeeltelijk|\bdeels\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partly();
}
