using Lakwerk.Publication.Site;
using Lakwerk.Server.Layout;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Server.Portal;

/// <summary>What every public page needs: where things are, and what there is.</summary>
/// <param name="Site">Where the site is and what it is called.</param>
/// <param name="Catalogue">What is public.</param>
/// <param name="Assets">Styles and fonts.</param>
/// <param name="AssetRoot">The path under which they are served.</param>
public sealed record PortalView(SiteSettings Site, PublicCatalogue Catalogue, Assets Assets, string AssetRoot)
{
    /// <summary>There is a program behind the pages that can search; static files have lists instead.</summary>
    public bool CanSearch { get; init; }

    /// <summary>Only for who has the link.</summary>
    public bool IsPreview { get; init; }

    public string At(string address) => Site.BasePath + address;

    public string Asset(string name) => AssetRoot + Assets[name].TrimStart('/');
}
