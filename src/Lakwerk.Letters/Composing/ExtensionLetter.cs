using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>Tells the requester that the term is extended: only while it runs, and never longer than the act allows.</summary>
internal static class ExtensionLetter
{
    public static Letter Compose(Dossier dossier, LetterOrder order, TextLibrary texts)
    {
        var recorded = dossier.Steps.LastOrDefault(s => s.Kind == ClockEventKind.Extension);
        var c = new LetterContext(dossier, order, texts, recorded?.Date ?? order.Date);
        var extension = recorded ?? new ClockEvent(c.Date, ClockEventKind.Extension);
        IReadOnlyList<ClockEvent> others = [.. c.StepsSoFar().Where(s => s.Kind != ClockEventKind.Extension)];
        var after = c.RunClock([.. others, extension]);
        if (after.Warnings.FirstOrDefault(w => w.Code == "extension-late") is { } late)
            throw new LetterException(late.Text);
        return Compose(c, extension, c.RunClock(others), after);
    }

    private static Letter Compose(LetterContext c, ClockEvent extension, ClockReport before, ClockReport after)
    {
        var longest = TermRules.Extension(c.Regime).Days;
        var facts = c.Facts.With("einde eerste termijn", DutchDates.Long(before.Due)).With("einde termijn", DutchDates.Long(after.Due))
            .With("duur", DutchNumbers.Duration(Math.Min(extension.Days ?? longest, longest)));
        IEnumerable<Block> message =
        [
            .. c.Blocks("brieven/verdaging", facts),
            .. Reason(c),
            .. c.Blocks("brieven/vragen"),
        ];
        return ShortLetter.ToRequester(c, c.Inline("brieven/verdaging onderwerp"), message);
    }

    private static IEnumerable<Block> Reason(LetterContext c) => c.Order.Reason is { } reason && FreeText.IsSentence(reason)
        ? [new Paragraph(Phrase.Of(reason.Trim()))]
        : c.Blocks("brieven/verdaging reden", c.Facts.With("reden van de verdaging", c.Order.Reason is { } text ? FreeText.AsPhrase(text) : null));
}
