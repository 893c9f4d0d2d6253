using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Facts;

/// <summary>What every part of a letter needs: the dossier, the day with its act, the clock of that day, and the texts.</summary>
internal sealed class LetterContext
{
    public LetterContext(Dossier dossier, LetterOrder order, TextLibrary texts, DateOnly date, ChainedDecision? decision = null)
    {
        Dossier = dossier;
        Order = order;
        Texts = texts;
        Date = date;
        Regime = Regimes.At(date);
        Decision = decision;
        Clock = RunClock(StepsSoFar());
        Facts = CommonFacts();
    }

    public Dossier Dossier { get; }

    public LetterOrder Order { get; }

    public TextLibrary Texts { get; }

    /// <summary>The day that the letter bears.</summary>
    public DateOnly Date { get; }

    public Regime Regime { get; }

    /// <summary>A decision that has not been taken yet.</summary>
    public bool IsDraft => IsDecision && Decision?.TakenOn is null;

    /// <summary>The decision that the letter is, if it is one and work on it has begun.</summary>
    public ChainedDecision? Decision { get; }

    /// <summary>The clock as it stands on the letter's day, this decision included.</summary>
    public ClockReport Clock { get; }

    /// <summary>What any text may name.</summary>
    public SlotValues Facts { get; }

    public IEnumerable<Block> Blocks(string name, SlotValues? values = null) => FragmentRenderer.Blocks(Texts.Get(name), values ?? Facts);

    public Phrase Inline(string name, SlotValues? values = null) => FragmentRenderer.Inline(Texts.Get(name), values ?? Facts);

    /// <summary>Texts of one paragraph each, one after another.</summary>
    public static Paragraph Joined(IEnumerable<Phrase> sentences) => new(sentences.Aggregate(Phrase.Empty, (all, next) => all.IsEmpty ? next : all.Then(" ").Then(next)));

    private bool IsDecision => Order.Kind is LetterKind.Decision or LetterKind.SupplementaryDecision or LetterKind.DecisionOnObjection;

    /// <summary>The clock of this day with one more step, or one fewer.</summary>
    public ClockReport RunClock(IReadOnlyList<ClockEvent> steps) => Law.Terms.Clock.Run(new ClockInput(Dossier.Received, steps, Date)) switch
    {
        ClockReport report => report,
        ClockRefusal refusal => throw new LetterException(refusal.Reason),
        var other => throw new InvalidOperationException($"The clock gave a {other.GetType().Name}."),
    };

    /// <summary>What had happened by the letter's day, the decision of that day included.</summary>
    public IReadOnlyList<ClockEvent> StepsSoFar()
    {
        var steps = Dossier.Steps.Where(s => s.Date <= Date || s.Kind == ClockEventKind.AgreedDate).ToList();
        if (IsDecision && Decision?.TakenOn is null)
            steps.Add(new ClockEvent(Date, ClockEventKind.Decision) { Partial = Decision?.Kind == DecisionKind.Partial, Objects = Decision is { ObjectionExpected: true } || Dossier.Documents.Values.Any(d => d.Suspended is not null) });
        return steps;
    }

    private SlotValues CommonFacts()
    {
        var facts = SlotValues.None.SpokenByMany(Order.Body.SpeaksAsMany ?? OrganisationNames.IsCollege(Order.Body.Name ?? Dossier.Body))
            .With("wet", Regime.ToString()).With("wet voluit", Regimes.NameOf(Regime).Dutch)
            .With("onderwerp", Dossier.Title).With("kenmerk", Dossier.Reference)
            .With("bestuursorgaan", Order.Body.Name ?? Dossier.Body).With("verzoeker", Order.ForPublic ? null : Dossier.Requester)
            .With("datum brief", DutchDates.Long(Date)).With("datum verzoek", DutchDates.Long(Dossier.Requested)).With("datum ontvangst", DutchDates.Long(Dossier.Received))
            .With("plaats van publicatie", Web(Order.Body.Website)).With("contactgegevens", Order.Body.Contact);
        foreach (var row in ArticleTable.All)
            facts = facts.With(row.Slot, row.In(Regime)?.Cite(Texts.Style, Date));
        return facts;
    }

    /// <summary>An address on the web as a link; other text as it is.</summary>
    public static Phrase? Web(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var text = address.Trim();
        var full = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + text : text;
        return Uri.TryCreate(full, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? Phrase.Link(text, uri!) : Phrase.Of(text);
    }
}
