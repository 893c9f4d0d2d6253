using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>The decision on an objection, to whoever objected: a full reconsideration, under the act of its own day.</summary>
internal static class ObjectionLetter
{
    public static Letter Compose(LetterContext c)
    {
        var decision = c.Decision ?? throw new ArgumentException("A decision on an objection is always prepared first.", nameof(c));
        var changes = new Changes(c, decision);
        var objection = ChosenObjection.Of(c, changes.Previous.Id);
        var verdict = ObjectionVerdict.Of(c, objection, changes);
        var fromOther = objection is { } o && !ChosenObjection.IsRequesters(c.Dossier, o) ? o : null;
        var facts = c.Facts.With("datum vorig besluit", DutchDates.Long(changes.Previous.TakenOn!.Value));
        var subject = c.Inline(fromOther is null ? "vervolg/bezwaar onderwerp" : "vervolg/bezwaar onderwerp derde");
        IEnumerable<Section?> head = [Received(c, facts, objection, fromOther is not null), Sections.Of(LetterPart.Procedure, Term(c, objection)), SupplementaryLetter.LegalFramework(c, changes)];
        var body = Sections.WithContent([.. head, .. verdict.IsInadmissible ? Inadmissible(c, facts, fromOther) : Considered(c, changes, facts, objection, verdict, fromOther), ClosingPart.Signature(c), ClosingPart.Appeal(c, subject)]);
        var changed = new DecisionFacts(c.Dossier, decision).Only(verdict.IsInadmissible ? new HashSet<DocumentId>() : changes.Ids);
        return DecisionLetter.Finish(c, changed, subject, [.. body], fromOther?.From);
    }

    private static IEnumerable<Section?> Inadmissible(LetterContext c, SlotValues facts, Objection? fromOther) =>
        [Sections.Of(LetterPart.Dictum, c.Blocks("vervolg/bezwaar niet-ontvankelijk", facts)), PublicationPart.Of(c, new DecisionFacts(c.Dossier, c.Decision).Only(new HashSet<DocumentId>()), fromOther)];

    private static IEnumerable<Section?> Considered(LetterContext c, Changes changes, SlotValues facts, Objection? objection, ObjectionVerdict verdict, Objection? fromOther)
    {
        var all = new DecisionFacts(c.Dossier, c.Decision);
        var motivated = Regimes.At(changes.Previous.TakenOn!.Value) == c.Regime ? all.Only(changes.Ids) : all;
        var values = facts.WithEach("wijziging", changes.Lines()).With("bijlage inventaris", AnnexPart.InventoryNumbers(all)).With("plaats inventaris", AnnexPart.PlaceOfInventory(all))
            .With("oordeel over het bezwaar", (string?)null);
        return
        [
            Sections.Of(LetterPart.Message, Grounds(c, objection?.Facts ?? new ObjectionFacts())),
            Sections.Of(LetterPart.Dictum, c.Blocks("vervolg/bezwaar " + verdict.Text, values)),
            ConsiderationsPart.Of(c, motivated),
            MotivationPart.Of(c, motivated),
            PublicationPart.Of(c, all.Only(changes.Ids), fromOther),
        ];
    }

    private static IEnumerable<Block> Grounds(LetterContext c, ObjectionFacts said) =>
    [
        .. c.Blocks("vervolg/bezwaar gronden"),
        LetterContext.Joined(OwnWords.In(c, "vervolg/bezwaar samenvatting", "samenvatting van het bezwaar", said.Summary, c.Facts)),
        LetterContext.Joined(OwnWords.In(c, "vervolg/bezwaar reactie", "reactie op het bezwaar", said.Reply, c.Facts)),
        .. c.Blocks("vervolg/heroverweging"),
    ];

    private static Section Received(LetterContext c, SlotValues facts, Objection? objection, bool isOther)
    {
        var date = objection?.Date ?? c.Dossier.Steps.LastOrDefault(s => s.Kind == ClockEventKind.Objection && s.Date <= c.Date)?.Date;
        var values = facts.With("datum bezwaar", Phrase.OrOpen(date is { } day ? DutchDates.Long(day) : null, "datum van ontvangst van het bezwaar"));
        return Sections.Of(LetterPart.Request, [.. c.Blocks(isOther ? "vervolg/bezwaar derde" : "vervolg/bezwaar", values), .. date is { } received ? InTime(c, received, objection) : []]);
    }

    private static IEnumerable<Block> InTime(LetterContext c, DateOnly received, Objection? objection)
    {
        if (ObjectionVerdict.LastDay(c) is not { } last || received <= last)
            return c.Blocks("vervolg/bezwaar op tijd");
        var values = c.Facts.With("einde bezwaartermijn", DutchDates.Long(last));
        return [LetterContext.Joined(OwnWords.In(c, "vervolg/bezwaar te laat", "oordeel over de termijnoverschrijding", objection?.Facts.Lateness, values))];
    }

    private static IEnumerable<Block> Term(LetterContext c, Objection? objection)
    {
        var hasCommittee = objection?.Committee ?? c.Dossier.Steps.LastOrDefault(s => s.Kind == ClockEventKind.Objection && s.Date <= c.Date) is { Committee: true };
        IEnumerable<Block> committee = hasCommittee
            ? [LetterContext.Joined(OwnWords.In(c, "vervolg/bezwaar commissie", "strekking van het advies", objection?.Facts.Advice, c.Facts))]
            : [];
        if (c.Clock.Find("objection-decision-due") is not { } due)
            return committee;
        var late = c.Date.DayNumber - due.Date.DayNumber;
        var values = c.Facts.With("einde termijn", DutchDates.Long(due.Date)).With("duur", DutchNumbers.Duration(Math.Max(1, late)));
        return [.. committee, .. c.Blocks(late > 0 ? "vervolg/bezwaar termijn verstreken" : "vervolg/bezwaar termijn", values)];
    }
}
