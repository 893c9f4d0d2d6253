using Lakwerk.Letters.Texts;
using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Letters.Tests;

/// <summary>
/// The proofreader has no false finding on letters that the house writes itself: what it says of them is what
/// their dossiers hold (late, a premature notice, another act on documents with a ground, text quoted from what is refused).
/// </summary>
public sealed class ProofreadTests
{
    [Theory]
    [InlineData("Woo", "2023-02-20", LetterStyle.Formal, "Late")]
    [InlineData("Woo", "2023-02-20", LetterStyle.Plain, "Late")]
    [InlineData("Wob", "2018-10-11", LetterStyle.Formal, "Late OtherLawWithGround RefusedButQuoted")]
    [InlineData("Wob", "2018-10-11", LetterStyle.Plain, "Late OtherLawWithGround RefusedButQuoted")]
    [InlineData("WobLetters", "2022-01-27", LetterStyle.Formal, "Late ClockWarning OtherLawWithGround")]
    [InlineData("WobLetters", "2022-01-27", LetterStyle.Plain, "Late ClockWarning OtherLawWithGround")]
    public void Only_what_the_dossier_holds_is_found_in_its_letter(string name, string date, LetterStyle style, string known) =>
        Assert.Empty(FindingsIn(name, date, style).Where(finding => !known.Split(' ').Contains(finding.Kind.ToString())).Select(finding => $"{finding.Kind}: {finding.Message} „{finding.Quote}”"));

    [Theory]
    [InlineData("Woo", "2023-02-20", LetterStyle.Formal, "11 dagen te laat: de beslistermijn eindigde op 09-02-2023")]
    [InlineData("Woo", "2023-02-20", LetterStyle.Plain, "11 dagen te laat: de beslistermijn eindigde op 09-02-2023")]
    [InlineData("Wob", "2018-10-11", LetterStyle.Formal, "80 dagen te laat: de beslistermijn eindigde op 23-07-2018")]
    [InlineData("Wob", "2018-10-11", LetterStyle.Plain, "80 dagen te laat: de beslistermijn eindigde op 23-07-2018")]
    [InlineData("WobLetters", "2022-01-27", LetterStyle.Formal, "128 dagen te laat: de beslistermijn eindigde op 21-09-2021")]
    [InlineData("WobLetters", "2022-01-27", LetterStyle.Plain, "128 dagen te laat: de beslistermijn eindigde op 21-09-2021")]
    public void The_clock_reads_from_the_letter_what_it_read_from_the_dossier(string name, string date, LetterStyle style, string late) =>
        Assert.Contains(late, Assert.Single(FindingsIn(name, date, style), finding => finding.Kind == FindingKind.Late).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Finding> FindingsIn(string name, string date, LetterStyle style) =>
        Proofreader.Check(SourceText.Of(PlainText.Of(LetterComposer.Compose(Cases.Named(name).Dossier, Cases.Order(LetterKind.Decision, date), TextLibrary.Default(style)))));
}
