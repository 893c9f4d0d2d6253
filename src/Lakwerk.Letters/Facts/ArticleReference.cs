using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Facts;

/// <summary>A place in an act, as a letter cites it.</summary>
internal sealed record ArticleReference(Act Act, string Article, int? Paragraph, char? Letter = null)
{
    public static ArticleReference Of(Ground ground) => new(Act.Of(ground.Regime), ground.Article, ground.Paragraph, ground.Letter);

    /// <summary><c>artikel 5.1, tweede lid, aanhef en onder e, van de Woo</c>, or shorter in plain Dutch.</summary>
    public string Text(LetterStyle style)
    {
        var paragraph = Paragraph is not { } p ? "" : style == LetterStyle.Plain ? $", lid {p}" : $", {GroundRenderer.Ordinal(p)} lid";
        var letter = Letter is not { } l ? "" : style == LetterStyle.Plain ? $", onder {l}" : $", aanhef en onder {l}";
        return $"artikel {Article}{paragraph}{letter}{(Paragraph is null || style == LetterStyle.Plain ? "" : ",")} van de {Act.Short}";
    }

    public Phrase Cite(LetterStyle style, DateOnly day) => Phrase.Link(Text(style), Act.AddressOf(Article, Paragraph, day));
}
