using Lakwerk.Suggestions.Hints;

namespace Lakwerk.Suggestions.Tests;

/// <summary>Sentences that may fall under another ground than personal data.</summary>
public sealed class HintTests
{
    [Theory]
    [InlineData("5.2.1", "ik adviseer", "De termijn is kort. Gelet hierop adviseer ik niet; ik adviseer uitstel. Daarna volgt overleg.", "Gelet hierop adviseer ik niet; ik adviseer uitstel.")]
    [InlineData("5.2.1", "m.i.", "Dit is m.i. te vroeg.", "Dit is m.i. te vroeg.")]
    [InlineData("5.1.1.c", "bedrijfsvertrouwelijk", "Het bedrag is bedrijfsvertrouwelijk.", "Het bedrag is bedrijfsvertrouwelijk.")]
    [InlineData("5.1.2.h", "kwetsbaarhe", "Er zijn twee kwetsbaarheden gevonden.", "Er zijn twee kwetsbaarheden gevonden.")]
    [InlineData("5.1.1.d", "ziek gemeld", "Zij heeft zich ziek\ngemeld. Het werk ligt stil.", "Zij heeft zich ziek gemeld.")]
    [InlineData("5.1.1.b", "AIVD", "Volgens de AIVD is dat zo", "Volgens de AIVD is dat zo")]
    public void A_sentence_with_a_cue_is_a_hint_with_its_ground(string ground, string cue, string text, string sentence)
    {
        var hint = Assert.Single(HintFinder.Find(text));

        Assert.Equal((ground, cue, sentence), (hint.Ground, hint.Cue, hint.Sentence));
        Assert.NotEmpty(hint.Reason.Dutch);
        Assert.NotEmpty(hint.Reason.English);
    }

    [Theory]
    [InlineData("De adviezen zijn openbaar.")]
    [InlineData("Het intranetwerk bestaat niet.")]
    [InlineData("Op 12 mei vergaderde de raad.")]
    [InlineData("")]
    public void Other_text_gives_none(string text) => Assert.Empty(HintFinder.Find(text));

    [Fact]
    public void Two_cues_of_one_ground_in_a_sentence_are_one_hint() =>
        Assert.Single(HintFinder.Find("Ik vind dat niet goed en mijn voorkeur is anders."));

    [Fact]
    public void On_a_page_a_hint_has_the_boxes_of_its_sentence()
    {
        var hint = Assert.Single(HintFinder.Find(PlacedText.Document("Eerst dit.", "Ik stel voor om\nte wachten.")));

        Assert.Equal(2, hint.Page);
        Assert.Equal(2, hint.Boxes.Count);
    }

    [Fact]
    public void Every_ground_of_the_cues_is_written_in_dotted_notation() =>
        Assert.All(HintFinder.Find("ik vind; aivd; offerteprijs; uurtarief; diagnose; ambassade; landsadvocaat; informant; risicoprofiel; pentest; intranet; reputatieschade"),
            hint => Assert.Matches(@"^5\.(1\.[125](\.[a-i])?|2\.1)$", hint.Ground));
}
