using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Intake.Understanding;

namespace Lakwerk.Intake.Tests.Understanding;

public sealed class TwinTests
{
    private const string Note = """
        Naar aanleiding van uw verzoek van 12 maart bericht ik u als volgt. De stukken over de aanbesteding van het nieuwe gemeentehuis zijn
        verzameld en beoordeeld. In totaal zijn veertig documenten aangetroffen, waarvan er tien al openbaar zijn. De overige stukken worden
        gedeeltelijk openbaar gemaakt met toepassing van de uitzonderingsgronden uit de wet.
        """;

    [Fact]
    public void Other_breaks_case_and_quotes_make_no_difference()
    {
        var twin = Assert.Single(TwinFinder.Find([Shingles.Of(Note), Shingles.Of(Note.ToUpperInvariant().Replace(' ', '\n'))]));
        Assert.True(twin.IsExact);
    }

    [Fact]
    public void One_changed_word_makes_a_near_twin()
    {
        var twin = Assert.Single(TwinFinder.Find([Shingles.Of(Note), Shingles.Of(Note.Replace("veertig", "vijftig"))]));
        Assert.InRange(twin.Likeness, TwinFinder.Near, 0.999);
    }

    [Fact]
    public void Texts_about_other_things_are_no_twins() =>
        Assert.Empty(TwinFinder.Find([Shingles.Of(Note), Shingles.Of("De raad vergadert op dinsdag over de begroting van volgend jaar en over de aanleg van het fietspad.")]));

    /// <summary>Two thirds of either is the form of a letter.</summary>
    [Fact]
    public void Short_texts_that_share_their_greeting_and_closing_are_no_twins()
    {
        var texts = new[] { "de vergadering van dinsdag gaat niet door", "het stuk over de begroting volgt morgen" }
            .Select(own => Shingles.Of($"Beste mevrouw, hierbij laat ik u weten: {own}. Met vriendelijke groet, namens het team van de gemeente", TwinFinder.Run)).ToList();
        Assert.InRange(texts[0].Likeness(texts[1]), TwinFinder.Near, TwinFinder.NearWhenShort);
        Assert.Empty(TwinFinder.Find(texts));
    }

    [Fact]
    public void Texts_of_a_few_words_are_no_twins() => Assert.Empty(TwinFinder.Find([Shingles.Of("Ter info."), Shingles.Of("Ter info.")]));

    [Fact]
    public void A_thousand_documents_with_a_hundred_near_twins_are_found()
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, 1000).Select(_ => string.Join(' ', Enumerable.Range(0, 200).Select(_ => $"w{random.Next(3000)}"))).ToList();
        for (var i = 0; i < 100; i++)
        {
            var words = texts[i].Split(' ');
            words[random.Next(words.Length)] = "anders";
            texts[900 + i] = string.Join(' ', words);
        }

        var pairs = TwinFinder.Find([.. texts.Select(text => Shingles.Of(text))]);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (i, 900 + i)), pairs.Select(pair => (pair.First, pair.Second)));
    }

    [Theory]
    [InlineData("a b c d", "a b c d", "")]
    [InlineData("a b c d", "a x c d", "b|x")]
    [InlineData("a b c d", "a c d", "b|")]
    [InlineData("a c d", "a b c d", "|b")]
    [InlineData("a b c d e f", "x b c d e y", "a|x;f|y")]
    [InlineData("", "a", "|a")]
    public void The_passages_that_differ_are_named(string first, string second, string expected) =>
        Assert.Equal(expected, string.Join(';', Differences.Between(first, second).Select(passage => $"{passage.InFirst}|{passage.InSecond}")));

    [Fact]
    public void Passages_rebuild_the_number_of_words() => Prop.ForAll(Words(), Words(), (first, second) =>
    {
        var passages = Differences.Between(first, second);
        return Count(first) - passages.Sum(passage => Count(passage.InFirst)) == Count(second) - passages.Sum(passage => Count(passage.InSecond));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Words() => Gen.Elements("a", "b", "c", "d").ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
