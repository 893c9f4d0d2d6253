namespace Lakwerk.Publication.Diwoo;

/// <summary>A category of Woo article 3.3 for which publication is a duty, or is to become one.</summary>
/// <param name="Number">Its number in the names of sitemap indexes.</param>
/// <param name="Article">The article of the Woo.</param>
/// <param name="Concept">Its place in the TOOI list.</param>
public sealed record InformationCategory(string Number, string Article, Concept Concept)
{
    /// <summary>The only name under which harvesters read an index.</summary>
    public string IndexName => $"sitemapindex-diwoo-infocat{Number}.xml";
}
