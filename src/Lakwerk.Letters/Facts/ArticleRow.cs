using Lakwerk.Law;

namespace Lakwerk.Letters.Facts;

/// <summary>What an article is for, and where each act has it.</summary>
internal sealed record ArticleRow(string Slot, ArticleReference Woo, ArticleReference? Wob, string Gist)
{
    public ArticleReference? In(Regime regime) => regime == Regime.Woo ? Woo : Wob;
}
