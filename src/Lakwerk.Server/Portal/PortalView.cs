using Lakwerk.Law;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Layout;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Server.Portal;

/// <summary>What every public page needs: where things are, what there is, and in which language it speaks.</summary>
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

    /// <summary>What documents say stays in the language in which they were written.</summary>
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>The language of what was not written for this page, where it is another.</summary>
    public string? ContentLanguage => Language == Language.Dutch ? null : "nl";

    /// <summary>A page stays in the reader's language; files, feeds and data have one address for all.</summary>
    public string At(string address) => At(address, Language);

    public string At(string address, Language language) => Site.BasePath + AddressIn(address, language);

    public string Asset(string name) => AssetRoot + Assets[name].TrimStart('/');

    public string In(string dutch, string english) => Language == Language.Dutch ? dutch : english;

    public string In(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    public string Date(DateOnly date) => DutchDates.Long(date, Language);

    /// <summary>The address of a page in a language, below the root.</summary>
    public static string AddressIn(string address, Language language) => language == Language.English && IsPage(address) ? SiteAddresses.English + address : address;

    public static bool IsPage(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length == 0 || address.EndsWith('/');
    }
}
