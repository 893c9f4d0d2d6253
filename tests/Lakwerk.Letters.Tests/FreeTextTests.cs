using Lakwerk.Letters.Composing;

namespace Lakwerk.Letters.Tests;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("Kwaadwillenden kunnen erop vooruitlopen.", true)]
    [InlineData("Dat weegt zwaarder.", true)]
    [InlineData("Namen en contactgegevens van ambtenaren.", false)]
    [InlineData("namen van medewerkers", false)]
    [InlineData("dat is zo", false)]
    [InlineData("", false)]
    public void A_sentence_is_told_from_a_phrase_by_its_verb(string text, bool isSentence) => Assert.Equal(isSentence, FreeText.IsSentence(text));

    [Theory]
    [InlineData("Namen van ambtenaren.", "namen van ambtenaren")]
    [InlineData("NCTV-medewerkers", "NCTV-medewerkers")]
    [InlineData("Nederland is daarvan afhankelijk.", "Nederland is daarvan afhankelijk")]
    [InlineData("Den Haag", "Den Haag")]
    [InlineData(" namen. ", "namen")]
    public void A_phrase_loses_its_stop_and_the_capital_of_its_beginning(string text, string phrase) => Assert.Equal(phrase, FreeText.AsPhrase(text));
}
