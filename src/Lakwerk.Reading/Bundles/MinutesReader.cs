using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Bundles;

/// <summary>Reads one document of a bundle from its pages: who was there, what was adopted, decided and asked.</summary>
internal static partial class MinutesReader
{
    public static MinutesDocument Read(FlowText flow, IReadOnlyList<Sentence> all, List<MinutesPage> pages)
    {
        var source = flow.Source;
        var lines = source.Lines.Skip(pages[0].Range.First).Take(pages[^1].Range.End - pages[0].Range.First).Where(line => !source.SpanOf(line).IsWhiteSpace()).ToList();
        if (lines.Count == 0) lines = [source.Lines[pages[0].Range.First]];
        var items = pages.SelectMany(page => page.Items).ToList();
        var (from, to) = (lines[0].Start, lines[^1].Start + lines[^1].Length);
        var sentences = all.Where(sentence => flow.SourceOffset(sentence.Start) >= from && flow.SourceOffset(sentence.Start) < to).ToList();
        var kind = pages.Select(page => page.Kind).OfType<MinutesKind>().DefaultIfEmpty(MinutesKind.Meeting).First();
        var decisions = kind == MinutesKind.Memo ? [] : Decisions(flow, sentences);
        var requests = Requests(flow, sentences);
        var printed = pages.Select(page => page.Printed).OfType<Fact<DateOnly>>().FirstOrDefault();
        var meeting = pages.Select(page => page.Meeting).OfType<Fact<DateOnly>>().FirstOrDefault();
        var title = pages.Select(page => page.Title).OfType<Fact<string>>().FirstOrDefault() ?? (kind == MinutesKind.Memo ? MemoHeads.Title(source, lines) : null);
        return new MinutesDocument
        {
            First = source.PlaceOf(source.Lines[pages[0].Range.First].Start, lines[0].End),
            Last = source.PlaceOf(lines[^1].Start, lines[^1].End),
            Kind = kind,
            Date = meeting ?? (kind == MinutesKind.Meeting ? null : printed),
            ReportDate = printed,
            Title = title,
            Body = kind == MinutesKind.Memo ? MemoHeads.Body(source, lines) : title is null ? null : title with { Value = title.Value.Split([" - ", " – "], StringSplitOptions.None)[0] },
            Present = Present(source, lines),
            Absent = Absent(source, lines),
            Items = [.. items.Select((item, i) => Fill(item, End(source, pages, items, i), decisions, requests))],
            Options = kind == MinutesKind.Memo ? MemoOptions.Find(source, lines) : [],
            Decisions = decisions,
            Requests = requests,
            Adopted = Adopted(source, lines, items),
            Confidence = pages[0].IsHead ? 0.9 : 0.6,
        };
    }

    /// <summary>Where what stands under an item ends. When the next number leaps, a page is missing: nobody knows what its first lines belong to.</summary>
    private static Place? End(SourceText source, List<MinutesPage> pages, List<AgendaItem> items, int i)
    {
        var own = pages.FindIndex(page => page.Items.Contains(items[i]));
        var leaps = i + 1 < items.Count ? MinutesPage.NumberOf(items[i + 1]) > MinutesPage.NumberOf(items[i]) + 1 : own + 1 < pages.Count && pages[own].LastItem > 0 && pages.Skip(own + 1).All(page => page.Items.Count == 0) && pages.Count - own > 2;
        if (leaps && own >= 0 && own + 1 < pages.Count && (i + 1 == items.Count || !pages[own].Items.Contains(items[i + 1])))
            return source.PlaceOf(source.Lines[pages[own + 1].Range.First].Start, source.Lines[pages[own + 1].Range.First].End);
        return i + 1 < items.Count ? items[i + 1].Place : null;
    }

    private static AgendaItem Fill(AgendaItem item, Place? next, List<MinutesDecision> decisions, List<Fact<string>> requests) => item with
    {
        Decisions = [.. decisions.Where(decision => IsUnder(decision.Text.Place, item.Place, next))],
        Requests = [.. requests.Where(request => IsUnder(request.Place, item.Place, next))],
    };

    private static bool IsUnder(Place place, Place item, Place? next) => Compare(place, item) >= 0 && (next is null || Compare(place, next) < 0);

    private static int Compare(Place a, Place b) => a.Page != b.Page ? Nullable.Compare(a.Page, b.Page) : a.Line.CompareTo(b.Line);

    private static List<MinutesDecision> Decisions(FlowText flow, List<Sentence> sentences)
    {
        var decisions = new List<MinutesDecision>();
        foreach (var sentence in sentences)
        {
            var text = flow.Text[sentence.Start..sentence.End];
            if (DecisionCue().IsMatch(text) && !NoDecision().IsMatch(text)) decisions.Add(new MinutesDecision(OutcomeOf(text), Quoted(flow, sentence, 0.8)));
        }

        return decisions;
    }

    private static Fact<string> Quoted(FlowText flow, Sentence sentence, double confidence) =>
        new(PageFurniture.WithoutMark(flow.Quote(sentence.Start, sentence.End)), flow.PlaceOf(sentence.Start, sentence.End), confidence);

    private static string OutcomeOf(string text)
    {
        if (Rejected().IsMatch(text)) return "rejected";
        if (text.Contains("mandaat", StringComparison.OrdinalIgnoreCase)) return "mandate";
        if (OnCondition().IsMatch(text)) return "approved-on-condition";
        if (Approved().IsMatch(text)) return "approved";
        return text.Contains("steun", StringComparison.OrdinalIgnoreCase) ? "supported" : "agreed";
    }

    private static List<Fact<string>> Requests(FlowText flow, List<Sentence> sentences) =>
    [
        .. sentences.Where(sentence => flow.Text.AsSpan(sentence.Start, sentence.End - sentence.Start) is var text && RequestCue().IsMatch(text) && !NoRequest().IsMatch(text) && !NoRequest().IsMatch(flow.Quote(sentence.Start, sentence.End)))
            .Select(sentence => Quoted(flow, sentence, 0.7)),
    ];

    /// <summary>The bodies between brackets in the list of those present.</summary>
    private static List<Fact<string>> Present(SourceText source, List<SourceLine> lines)
    {
        var present = new List<Fact<string>>();
        foreach (var line in HeadLines(source, lines))
            foreach (Match match in Bracketed().Matches(source.Text.Substring(line.Start, line.Length)))
                if (source.Words.SoundName(match.Groups["body"].Value) is { } body && !present.Exists(fact => fact.Value == body))
                    present.Add(new Fact<string>(body, source.PlaceOf(line.Start + match.Index, line.Start + match.Index + match.Length), 0.7));
        return present;
    }

    private static List<Fact<string>> Absent(SourceText source, List<SourceLine> lines)
    {
        var head = HeadLines(source, lines);
        var label = head.FindIndex(line => AbsentLabel().IsMatch(Mended(source, line)));
        if (label < 0) return [];
        var own = AbsentLabel().Replace(Mended(source, head[label]), "").Trim();
        if (own.Length > 1) return BodiesIn(source, head[label], own);
        // Two columns read as one: the list of bodies stands alone further down.
        foreach (var line in head.Skip(label + 1))
            if (BodyList().IsMatch(source.SpanOf(line).Trim())) return BodiesIn(source, line, source.SpanOf(line).Trim().ToString());
        return [];
    }

    private static List<Fact<string>> BodiesIn(SourceText source, SourceLine line, string text) =>
    [
        .. text.Split([",", " en "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(body => body.Length is > 1 and < 60 && char.IsUpper(body[0]))
            .Select(body => new Fact<string>(source.Words.NameLike(body) ?? body, source.PlaceOf(line.Start, line.End), 0.85)),
    ];

    /// <summary>From "Aanwezig" or "Afwezig" to the first item.</summary>
    private static List<SourceLine> HeadLines(SourceText source, List<SourceLine> lines)
    {
        var start = lines.FindIndex(line => PresentLabel().IsMatch(Mended(source, line)));
        if (start < 0) return [];
        var end = lines.FindIndex(start, line => FirstItem().IsMatch(source.SpanOf(line).Trim()));
        return lines.GetRange(start, (end < 0 ? Math.Min(lines.Count, start + 25) : end) - start);
    }

    /// <summary>The line, with damaged words of the grammar as they should be.</summary>
    private static string Mended(SourceText source, SourceLine line)
    {
        var text = source.SpanOf(line).Trim().ToString();
        return source.Words.IsDamaged ? LineWords.Mend(text, source.Words) : text;
    }

    private static List<Adoption> Adopted(SourceText source, List<SourceLine> lines, List<AgendaItem> items)
    {
        var adopted = new List<Adoption>();
        foreach (var item in items)
        {
            var title = source.Words.IsDamaged ? LineWords.Mend(item.Title, source.Words) : item.Title;
            if (!title.Contains("erslag", StringComparison.Ordinal) && !title.Contains("otulen", StringComparison.Ordinal)) continue;
            foreach (var date in DutchDateReader.Find(title))
                if (date.Date is { } meeting) adopted.Add(new Adoption(meeting, WithChanges(source, lines, item), item.Place, 0.9));
        }

        return adopted;
    }

    private static bool? WithChanges(SourceText source, List<SourceLine> lines, AgendaItem item)
    {
        var at = lines.FindIndex(line => Compare(source.PlaceOf(line.Start, line.End), item.Place) == 0);
        if (at < 0) return null;
        var text = string.Join(' ', lines.Skip(at).Take(4).Select(line => LineWords.Mend(source.SpanOf(line).Trim().ToString(), source.Words)));
        if (Unchanged().IsMatch(text)) return false;
        return Changed().IsMatch(text) ? true : null;
    }

    [GeneratedRegex(@"stem(?:t|men)\s+in\b|\bs?tem(?:[tfl1I]|men|m.n)\s+i[nuhr]\b|\bakkoord\b|geeft\W+(?:\w+\W+){0,2}mandaat|spre(?:ekt|ken)\s+steun|wordt\s+(?:besloten|geconcludeerd|afgesproken)|is\s+(?:besloten|afgesproken\s+om)|besluit(?:en)?\s+om|concludeert\s+dat|conform\s+(?:voorstel|advies)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecisionCue();

    [GeneratedRegex(@"gevraagd\s+op|akkoord\s+wordt\s+gevraagd|besluit\s+om\s+te\s+|\b(?:het|coalitie|regeer)\s?akkoord\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDecision();

    [GeneratedRegex(@"stem(?:t|men)\s+niet\s+in|niet\s+akkoord|wordt\s+afgewezen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rejected();

    [GeneratedRegex(@"\b(?:mits|onder\s+voorwaarde|op\s+voorwaarde|met\s+dien\s+verstande)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnCondition();

    [GeneratedRegex(@"stem(?:t|men)\s+in|s?tem(?:[tfl1I]|men)\s+i[nuhr]\b|akkoord|conform", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\bverzoek(?:t|en)?\s+(?:om|aan|de|het|tot)\b|doet\s+(?:een\s+)?oproep|roept\W+(?:\w+\W+){0,4}op\b|vraagt\s+(?:om|aandacht|of)\b|wil\s+graag|\bu\s+wordt\s+gevraagd\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RequestCue();

    [GeneratedRegex(@"op\s+verzoek|heroverwegingsverzoek|^\W*motie\b|verzoek\s?t?\s+de\s+regering|roept\s+de\s+regering|^\W*(?:wanneer|als|indien)\b|\bmaatregel\w*\W+(?:\w+\W+){0,4}vraagt", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoRequest();

    [GeneratedRegex(@"\((?:[^()]*?,\s*)?(?<body>\p{Lu}[\p{L}&/]{1,12}(?:\s\p{Lu}\p{L}+)?)(?:,\s*agendapunt[^()]*)?\)|\((?<body>\p{Lu}{2,6}),", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:aanwezig|afwezig|deelnemers)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PresentLabel();

    [GeneratedRegex(@"^(?:afwezig|afgemeld|met kennisgeving afwezig)\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbsentLabel();

    [GeneratedRegex(@"^\p{Lu}[\p{L}&]{1,11}(?:\s\p{Lu}\p{L}+)?(?:\s*,\s*\p{Lu}[\p{L}&]{1,11}(?:\s\p{Lu}\p{L}+)?)+(?:\s+en\s+\p{Lu}\p{L}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyList();

    [GeneratedRegex(@"^1[.z)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"zonder\s+(?:wijzigingen|opmerkingen)|ongewijzigd", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unchanged();

    [GeneratedRegex(@"met\W+(?:\w+\W+){0,3}wijzig|vastgesteld\s+met|wijzingen|aangepast", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();
}
