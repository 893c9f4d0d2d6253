using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Texts;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Letters.Tests;

/// <summary>
/// Letters of dossiers drawn by lot, in both styles: what is read back is what the dossier holds, and the proofreader finds
/// no more and no less than what the dossier itself has.
/// </summary>
public sealed class DrawnLetterTests
{
    private const int First = 1;
    private const int Drawn = 60;

    private static readonly ClockEventKind[] Told =
    [
        ClockEventKind.Acknowledgement, ClockEventKind.Extension, ClockEventKind.SuspensionStart, ClockEventKind.AgreedDate, ClockEventKind.SpecificationAsked, ClockEventKind.SpecificationReceived,
        ClockEventKind.ViewsAsked, ClockEventKind.ViewsReceived, ClockEventKind.NoticeOfDefault, ClockEventKind.AppealLate, ClockEventKind.CourtOrder,
    ];

    [Theory]
    [InlineData(LetterStyle.Formal)]
    [InlineData(LetterStyle.Plain)]
    public void Facts_and_findings_are_those_of_the_dossier(LetterStyle style)
    {
        var texts = TextLibrary.Default(style);
        var problems = new List<string>();
        for (var seed = First; seed < First + Drawn; seed++)
        {
            var drawn = new DrawnCase(seed);
            var letter = SourceText.Of(PlainText.Of(LetterComposer.Compose(drawn.Dossier, drawn.Order, texts)));
            problems.AddRange(Unlike(ExpectedFacts(drawn), FactsOf(DecisionReader.Read(letter))).Concat(Unlike(ExpectedFindings(drawn), Proofreader.Check(letter).Select(finding => finding.Kind.ToString()))).Select(problem => $"{seed}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static IEnumerable<string> Unlike(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (held, read) = (expected.ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
        return held.Except(read).Select(fact => $"missed {fact}").Concat(read.Except(held).Select(fact => $"made up {fact}"));
    }

    private static IEnumerable<string> ExpectedFindings(DrawnCase drawn)
    {
        var facts = new DecisionFacts(drawn.Dossier, null);
        var clock = new LetterContext(drawn.Dossier, drawn.Order, TextLibrary.Default(LetterStyle.Formal), drawn.Decided).Clock;
        if (clock.DaysLate > 0) yield return nameof(FindingKind.Late);
        if (clock.Warnings.Any(warning => warning.Code is "premature-notice" or "premature-appeal")) yield return nameof(FindingKind.ClockWarning);
        if (facts.Judged.Any(row => Codes.LabelsIn(row.Codes).Any(label => label.Kind == OtherLabelKind.OtherLaw) && Codes.GroundsIn(row.Codes).Any(ground => ground.Refuses))) yield return nameof(FindingKind.OtherLawWithGround);
        if (facts.Judged.Any(row => row.Judgement == Judgement.NotPublic && row.Document.ResidualText is not null)) yield return nameof(FindingKind.RefusedButQuoted);
    }

    private static IEnumerable<string> ExpectedFacts(DrawnCase drawn)
    {
        var (dossier, facts) = (drawn.Dossier, new DecisionFacts(drawn.Dossier, null));
        yield return $"law {drawn.Regime}";
        yield return $"date {drawn.Decided:yyyy-MM-dd}";
        yield return $"reference {dossier.Reference}";
        yield return $"requestDate {dossier.Requested:yyyy-MM-dd}";
        yield return $"receivedDate {dossier.Received:yyyy-MM-dd}";
        yield return $"documentCount {facts.Rows.Count}";
        yield return "objection 6";
        foreach (var row in facts.Judged)
        {
            var key = Key(facts, row);
            yield return $"{row.Judgement} {key}";
            foreach (var ground in Codes.GroundsIn(row.Codes).Where(ground => ground.Refuses)) yield return $"{ground.Code} {key}";
            foreach (var label in Codes.LabelsIn(row.Codes).Where(label => label.Kind is OtherLabelKind.OutOfScope or OtherLabelKind.OtherLaw)) yield return $"{label.Kind} {key}";
        }

        foreach (var step in dossier.Steps.Where(step => step.Date <= drawn.Decided && Told.Contains(step.Kind)))
        {
            yield return $"event {(step.Kind == ClockEventKind.AgreedDate ? step.Until ?? step.Date : step.Date):yyyy-MM-dd} {(step.Kind == ClockEventKind.CourtOrder ? "ruling" : ClockEventKinds.KeyOf(step.Kind))}";
            if (step.Kind == ClockEventKind.SuspensionStart) yield return $"event {dossier.Steps.FirstOrDefault(end => end.Kind == ClockEventKind.SuspensionEnd && end.Date >= step.Date)?.Date ?? step.Until:yyyy-MM-dd} suspension-end";
        }

        foreach (var transfer in dossier.Transfers.Where(transfer => transfer.Date <= drawn.Decided)) yield return $"event {transfer.Date:yyyy-MM-dd} transfer {transfer.Reference}".TrimEnd();
        foreach (var ruling in dossier.Rulings.Where(ruling => ruling.Date <= drawn.Decided)) yield return $"event {ruling.Date:yyyy-MM-dd} ruling {ruling.Reference}".TrimEnd();
    }

    private static IEnumerable<string> FactsOf(DecisionLetter read)
    {
        yield return $"law {read.Law?.Value}";
        yield return $"date {read.Date?.Value:yyyy-MM-dd}";
        yield return $"reference {read.Reference?.Value}";
        yield return $"requestDate {read.RequestDate?.Value:yyyy-MM-dd}";
        yield return $"receivedDate {read.ReceivedDate?.Value:yyyy-MM-dd}";
        yield return $"documentCount {read.DocumentCount?.Value}";
        yield return $"objection {read.Objection?.Weeks}";
        foreach (var group in read.Statuses)
            foreach (var document in group.Documents) yield return $"{(group.Status is DocumentStatus.OutOfScope or DocumentStatus.OtherLaw ? group.Status.ToString() : JudgementOf(group.Status))} {document.Key}";
        foreach (var ground in read.Grounds)
            foreach (var document in ground.Documents) yield return $"{ground.Ground.Code} {document.Key}";
        foreach (var e in read.Events) yield return $"event {e.Date:yyyy-MM-dd} {e.Kind} {e.Reference}".TrimEnd();
    }

    private static string JudgementOf(DocumentStatus status) => status switch
    {
        DocumentStatus.Public => nameof(Judgement.Public),
        DocumentStatus.PartlyPublic => nameof(Judgement.PartlyPublic),
        DocumentStatus.NotPublic => nameof(Judgement.NotPublic),
        _ => nameof(Judgement.AlreadyPublic),
    };

    private static string Key(DecisionFacts facts, InventoryRow row) =>
        facts.Naming.Lists.Count == 1 ? row.Number : $"{facts.Naming.Lists.First(list => list.Id == row.Document.List).Annex} {row.Number}";
}
