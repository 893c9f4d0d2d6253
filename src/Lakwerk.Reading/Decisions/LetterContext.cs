using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Decisions;

/// <summary>A letter with everything that its readers look at, found once: sentences, dates, citations, named documents.</summary>
internal sealed class LetterContext
{
    private readonly Lazy<IReadOnlyList<DocumentKey>> _annexed;

    public LetterContext(SourceText source, IReadOnlyList<IReadOnlyList<TableCells>>? tables = null, IReadOnlySet<int>? breaks = null)
    {
        Source = source;
        Flow = FlowBuilder.Build(source, breaks);
        Sentences = SentenceSplitter.Split(Flow.Text);
        Head = LetterHead.Read(source);
        var dates = DutchDateReader.Find(Flow.Text);
        Dates = Flow.IsDamaged ? DateYears.Mend(dates, Head.Date?.Value.Year) : dates;
        Citations = GroundParser.Find(Flow.Text);
        Mentions = ListlessNumbers.Resolve(DocumentListReader.Find(Flow), Flow);
        AnnexStart = FirstAnnex();
        _annexed = new(() => AnnexedInventory.Keys(source, tables, Mentions.Any(mention => mention.List is not null || mention.Documents.Any(document => document.Key.List is not null))));
    }

    public SourceText Source { get; }

    public FlowText Flow { get; }

    public string Text => Flow.Text;

    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<FoundDate> Dates { get; }

    public IReadOnlyList<Citation> Citations { get; }

    public IReadOnlyList<DocumentMention> Mentions { get; }

    public LetterHead Head { get; }

    /// <summary>Where the annexes begin: the letter itself ends there.</summary>
    public int AnnexStart { get; }

    /// <summary>Every document in the lists that are annexed to the letter; empty when none is.</summary>
    public IReadOnlyList<DocumentKey> Annexed => _annexed.Value;

    public Sentence SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return Sentences.Count == 0 ? default : Sentences[low];
    }

    public ReadOnlySpan<char> SpanOf(Sentence sentence) => Text.AsSpan(sentence.Start, sentence.End - sentence.Start);

    public string TextOf(Sentence sentence) => Text[sentence.Start..sentence.End];

    public IEnumerable<FoundDate> DatesIn(Sentence sentence) => Dates.Where(date => sentence.Holds(date.Start) && date.End <= sentence.End);

    /// <summary>Labels of the letterhead ("Bijlagen", "Besluit") head no section.</summary>
    public SectionKind SectionAt(int offset) => Flow.HeadingAt(offset) is { } heading && heading.Start >= Flow.BodyStart ? heading.Kind : SectionKind.Other;

    public bool IsHeading(Sentence sentence) => Flow.Headings.Any(heading => heading.Start >= sentence.Start && heading.Start < sentence.End);

    public Fact<T> Fact<T>(T value, int start, int end, double confidence) =>
        new(value, Flow.PlaceOf(start, end), Flow.IsMended(start) ? Math.Min(confidence, 0.8) : confidence);

    private int FirstAnnex()
    {
        foreach (var heading in Flow.Headings)
            if (heading.Kind == SectionKind.Annex && heading.Start > Flow.Text.Length / 4) return heading.Start;
        return Flow.Text.Length;
    }
}
