using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>
/// Each ground that is used: what the law says, which documents, what the passages hold, what disclosure would harm, why that
/// weighs more, and what follows.
/// </summary>
internal static class MotivationPart
{
    public static Section? Of(LetterContext c, DecisionFacts facts) => facts.Grounds.Count == 0 ? null
        : Sections.Of(LetterPart.Motivation, [.. c.Blocks("motivering/kop"), .. facts.Grounds.SelectMany(g => new GroundText(c, facts, g).Blocks())]);

    /// <summary>The text about one ground.</summary>
    private sealed class GroundText
    {
        private static readonly Motivation Nothing = new("", "", null);

        private readonly LetterContext _c;
        private readonly DecisionFacts _facts;
        private readonly Ground _ground;
        private readonly Motivation _motivation;
        private readonly SlotValues _values;

        public GroundText(LetterContext c, DecisionFacts facts, Ground ground)
        {
            (_c, _facts, _ground) = (c, facts, ground);
            _motivation = InStyle(c, c.Dossier.Motivations.GetValueOrDefault(ground.Code) ?? Nothing);
            var rows = facts.With(ground.Code);
            _values = c.Facts.About(rows.Count)
                .With("artikel", ArticleReference.Of(ground).Cite(c.Texts.Style, c.Date))
                .With("documenten", facts.Naming.Of(rows, ground.Code));
        }

        /// <summary>In a plain letter the plain words, as far as they were written.</summary>
        private static Motivation InStyle(LetterContext c, Motivation formal) => c.Texts.Style != LetterStyle.Plain || formal.Plain is not { } plain ? formal : formal with
        {
            Content = plain.Content ?? formal.Content,
            Harm = plain.Harm ?? formal.Harm,
            Weighing = plain.Weighing ?? formal.Weighing,
            InternalDeliberation = plain.InternalDeliberation ?? formal.InternalDeliberation,
            NotAnonymised = plain.NotAnonymised ?? formal.NotAnonymised,
            FiveYears = plain.FiveYears ?? formal.FiveYears,
        };

        public IEnumerable<Block> Blocks()
        {
            yield return new Paragraph(Phrase.Of(_c.Texts.HeadingOf(_ground)), ParagraphRole.Subheading);
            yield return LetterContext.Joined(Law());
            foreach (var paragraph in _ground.Strength == GroundStrength.OwnRegime ? Opinions() : Interest())
                yield return LetterContext.Joined(paragraph);
            foreach (var sentences in FiveYears())
                yield return LetterContext.Joined(sentences);
            yield return LetterContext.Joined(Conclusion());
        }

        private IEnumerable<Phrase> Law()
        {
            foreach (var part in new[] { "wet", "overweging" })
                if (_c.Texts.FindGround(_ground, part) is { } text)
                    yield return FragmentRenderer.Inline(text, _values);
        }

        private IEnumerable<IEnumerable<Phrase>> Interest()
        {
            yield return [_c.Inline("motivering/toepassing", _values), .. Free(_motivation.Content, "inhoud", "wat de passages bevatten"), .. Free(_motivation.Harm, "schade", "wat openbaarmaking schaadt")];
            if (_ground.Strength is GroundStrength.Relative or GroundStrength.Exceptional)
                yield return Free(_motivation.Weighing, "afweging", "waarom dit zwaarder weegt dan openbaarheid");
        }

        private IEnumerable<IEnumerable<Phrase>> Opinions()
        {
            yield return Led(_motivation.InternalDeliberation, "intern beraad", "waaruit blijkt dat het voor intern beraad is opgesteld", "intern beraad");
            yield return [.. Led(_motivation.Content, "opvattingen", "welke opvattingen de passages bevatten", "inhoud"), _c.Inline("motivering/feiten", _values)];
            if (!string.IsNullOrWhiteSpace(_motivation.Harm))
                yield return Free(_motivation.Harm, "schade", "");
            yield return Led(_motivation.NotAnonymised, "niet herleidbaar", "waarom niet in niet herleidbare vorm", "reden");
        }

        private IEnumerable<IEnumerable<Phrase>> FiveYears()
        {
            var old = _facts.With(_ground.Code).Where(r => r.Document.Details.Date is { } date && GroundRules.NeedsFiveYearMotivation(_ground, date, _c.Dossier.Requested)).ToList();
            if (old.Count > 0)
                yield return Led(_motivation.FiveYears, "vijf jaar", "waarom dit na vijf jaar nog geldt", "reden", _values.About(old.Count).With("documenten", _facts.Naming.Of(old)));
        }

        private IEnumerable<Phrase> Conclusion() => _ground.Strength switch
        {
            GroundStrength.Absolute => [_c.Inline("motivering/slot absoluut", _values)],
            GroundStrength.Exceptional => [_c.Inline("motivering/slot uitzonderlijk", _values)],
            GroundStrength.Temporary => [Until()],
            _ => [_c.Inline("motivering/slot relatief", _values)],
        };

        private Phrase Until() => _ground.Code == "5.4" && _motivation.Until is null
            ? _c.Inline("motivering/uitstel onbepaald", _values)
            : _c.Inline("motivering/uitstel", _values.With("tot", Phrase.OrOpen(_motivation.Until is { } day ? DutchDates.Long(day) : null, $"tot wanneer ({_ground.Code})")));

        /// <summary>The official's words: as sentences of their own, or inside ours.</summary>
        private IEnumerable<Phrase> Free(string? text, string slot, string description) => text is not null && FreeText.IsSentence(text)
            ? [Phrase.Of(text.Trim())]
            : [_c.Inline("motivering/" + slot, _values.With(slot, Value(text, description)))];

        /// <summary>The official's words behind a sentence of ours that is needed in any case.</summary>
        private IEnumerable<Phrase> Led(string? text, string name, string description, string slot, SlotValues? values = null) => text is not null && FreeText.IsSentence(text)
            ? [_c.Inline($"motivering/{name} zin", values ?? _values), Phrase.Of(text.Trim())]
            : [_c.Inline("motivering/" + name, (values ?? _values).With(slot, Value(text, description)))];

        private Phrase Value(string? text, string description) => Phrase.OrOpen(text is null ? null : FreeText.AsPhrase(text), $"{description} ({_ground.Code})");
    }
}
