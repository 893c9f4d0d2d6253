using Lakwerk.Dossiers;

namespace Lakwerk.Letters.Facts;

/// <summary>An inventory list as the letter calls it.</summary>
/// <param name="Id">The list.</param>
/// <param name="Annex">Number of its annex: <c>2</c>, <c>2A</c>.</param>
/// <param name="Title">What the list holds; empty when its name says no more than the number.</param>
internal sealed record NamedList(ListId Id, string Annex, string Title)
{
    /// <summary>Number of the annex that holds the documents themselves: <c>3</c>, <c>3A</c>.</summary>
    public string DocumentsAnnex => "3" + Annex[1..];
}
