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
    [InlineData("Woo", "2023-02-20", LetterStyle.Plain, "")]
    [InlineData("Wob", "2018-10-11", LetterStyle.Formal, "Late OtherLawWithGround RefusedButQuoted")]
    [InlineData("Wob", "2018-10-11", LetterStyle.Plain, "Late OtherLawWithGround RefusedButQuoted")]
    [InlineData("WobLetters", "2022-01-27", LetterStyle.Formal, "Late ClockWarning OtherLawWithGround")]
    [InlineData("WobLetters", "2022-01-27", LetterStyle.Plain, "Late ClockWarning OtherLawWithGround")]
    public void Only_what_the_dossier_holds_is_found_in_its_letter(string name, string date, LetterStyle style, string known)
    {
        var letter = LetterComposer.Compose(Cases.Named(name).Dossier, Cases.Order(LetterKind.Decision, date), TextLibrary.Default(style));
        var findings = Proofreader.Check(SourceText.Of(PlainText.Of(letter)));
        Assert.Empty(findings.Where(finding => !known.Split(' ').Contains(finding.Kind.ToString())).Select(finding => $"{finding.Kind}: {finding.Message} „{finding.Quote}”"));
    }
}
