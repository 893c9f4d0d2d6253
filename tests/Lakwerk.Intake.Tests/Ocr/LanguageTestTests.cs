using Lakwerk.Intake.Ocr;

namespace Lakwerk.Intake.Tests.Ocr;

/// <summary>Text that is not language comes from a font whose encoding lies; such a page is treated as a scan.</summary>
public sealed class LanguageTestTests
{
    private const string Dutch = "Naar aanleiding van uw verzoek van 12 maart bericht ik u dat de stukken over het fietspad langs de kade zijn verzameld en beoordeeld.";

    [Theory]
    [InlineData(Dutch)]
    [InlineData("The committee has considered the application and will inform the applicant of its decision within six weeks.")]
    [InlineData("1.234,56  2.345,67  3.456,78  12-03-2020  € 15,00")]
    [InlineData("Jansen, P.\nDe Vries, A.\nBZK, JenV, VWS")]
    public void What_people_write_is_language(string text) => Assert.True(LanguageTest.LooksLikeLanguage(text));

    [Fact]
    public void Letters_that_stand_for_other_letters_are_none() =>
        Assert.False(LanguageTest.LooksLikeLanguage(string.Concat(Dutch.Select(c => char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 7) % 26)) : c))));

    [Fact]
    public void Characters_without_a_meaning_are_none() =>
        Assert.False(LanguageTest.LooksLikeLanguage(string.Concat(Dutch.Select(c => char.IsAsciiLetterLower(c) && c > 'm' ? (char)(0xE000 + c) : c))));

    [Fact]
    public void Nothing_is_none() => Assert.False(LanguageTest.LooksLikeLanguage(" \n "));
}
