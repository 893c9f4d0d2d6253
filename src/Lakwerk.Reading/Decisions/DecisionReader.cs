using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>Reads a decision letter into facts.</summary>
public static partial class DecisionReader
{
    /// <param name="source">The letter.</param>
    /// <param name="tables">The tables in it, when the file knows them; null for text, in which they are looked for.</param>
    public static DecisionLetter Read(SourceText source, IReadOnlyList<IReadOnlyList<TableCells>>? tables = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(new LetterContext(source, tables));
    }

    internal static DecisionLetter Read(LetterContext letter)
    {
        var law = Law(letter);
        var regime = law?.Value ?? (letter.Head.Date is { } date ? Regimes.At(date.Value) : Regime.Woo);
        var count = InventoryFacts.Count(letter);
        var all = InventoryFacts.All(letter, count);
        IReadOnlyList<GroundUse> grounds = new GroundReader(letter, regime, all).Read();
        var statuses = new StatusReader(letter, all, grounds).Read();
        grounds = StatusRules.Apply(GroundReader.WithoutRefused(grounds, statuses), statuses);
        var events = new EventReader(letter).Read();
        var (written, received) = DoubtfulDates.Leave(letter, RequestReader.Dates(letter), events);
        var (authority, signatory) = Signature.Read(letter.Source);
        var (residual, residualDocuments) = ClosingReader.Residual(letter);
        return new DecisionLetter
        {
            Law = law,
            Authority = authority,
            Signatory = signatory,
            Date = letter.Head.Date,
            SentDate = letter.Head.Sent,
            OtherDates = letter.Head.OtherDates,
            Reference = letter.Head.Reference,
            OtherReferences = letter.Head.OtherReferences,
            YourReference = letter.Head.YourReference,
            Subject = letter.Head.Subject,
            RequestDate = written,
            ReceivedDate = received,
            RequestItems = RequestReader.Items(letter),
            RequestWording = RequestReader.Words(letter),
            ScopeExclusions = ScopeReader.Exclusions(letter),
            PublicSources = ScopeReader.PublicSources(letter),
            Events = events,
            DueDate = RequestReader.DueDate(letter),
            Transfers = ClosingReader.Transfers(letter),
            DocumentCount = count,
            Lists = InventoryFacts.Lists(letter),
            Grounds = grounds,
            Statuses = statuses,
            OtherRegimes = ClosingReader.OtherRegimes(letter, statuses),
            Dictum = ClosingReader.Dictum(letter),
            ResidualText = residual,
            ResidualDocuments = residualDocuments,
            Publication = ClosingReader.Publication(letter),
            Objection = ClosingReader.Objection(letter),
            Annexes = InventoryFacts.Annexes(letter),
            NamedDocuments = InventoryFacts.Named(letter),
        };
    }

    private static Fact<Regime>? Law(LetterContext letter)
    {
        var wob = WobName().Matches(letter.Text);
        var woo = WooName().Matches(letter.Text);
        if (wob.Count + woo.Count == 0) return null;
        var isWob = wob.Count > woo.Count;
        var named = isWob ? wob : woo;
        var place = named.FirstOrDefault(match => match.Length > 4) ?? named[0];
        return letter.Fact(isWob ? Regime.Wob : Regime.Woo, place.Index, place.Index + place.Length, wob.Count == 0 || woo.Count == 0 ? 0.98 : 0.85);
    }

    [GeneratedRegex(@"\b[Ww][Oo][Bb]\b|Wob-|[Ww]et\s+[Oo]penbaarheid", RegexOptions.CultureInvariant)]
    private static partial Regex WobName();

    [GeneratedRegex(@"\b[Ww][Oo][Oo]\b|Woo-|[Ww]et\s+[Oo]pen\s+[Oo]verheid", RegexOptions.CultureInvariant)]
    private static partial Regex WooName();
}
