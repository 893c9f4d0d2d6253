using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Tests.Letters;

namespace Lakwerk.Reading.Tests;

public sealed class KindReaderTests
{
    [SharedTheory("seeds")]
    [InlineData("000_0470b3f6c1ee99b2.txt", ReadingKind.Decision)]
    [InlineData("001_ab740368561d8a0d.txt", ReadingKind.LetterToParliament)]
    [InlineData("002_bda27b60b7a75366.txt", ReadingKind.LetterToParliament)]
    [InlineData("003_94422a4b9ebf7fb1.txt", ReadingKind.Decision)]
    [InlineData("004_717f785400442110.txt", ReadingKind.MinutesBundle)]
    public void A_real_letter_is_known_by_its_words(string seed, ReadingKind kind) =>
        Assert.Equal(kind, KindReader.Of(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", seed)))));

    [Theory]
    [InlineData("Beste Jan, de vergadering is morgen om tien uur. Groet, Piet", ReadingKind.Unknown)]
    [InlineData("", ReadingKind.Unknown)]
    public void What_is_none_of_them_is_not_made_into_one(string text, ReadingKind kind) => Assert.Equal(kind, KindReader.Of(SourceText.Of(text)));

    [Fact]
    public void A_decision_is_known_in_any_words() => Assert.Equal(ReadingKind.Decision, KindReader.Of(SourceText.Of(ConsistentLetter.Text)));
}
