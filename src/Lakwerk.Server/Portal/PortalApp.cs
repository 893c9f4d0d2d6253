using System.Text.Json;
using Lakwerk.Publication;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Operations;
using Lakwerk.Server.Portal.Pages;
using Lakwerk.Work.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Lakwerk.Server.Portal;

/// <summary>
/// Serves the public site. It is a program apart from the workbench: it sees the shelf and nothing else, has no accounts, sets
/// no cookie and changes nothing.
/// </summary>
public static class PortalApp
{
    internal const string PreviewPrefix = "voorinzage/";

    /// <summary>For whoever watches over this process: it runs, and has read the shelf.</summary>
    private const string Alive = "/healthz";
    private const string Ready = "/readyz";

    private const string EnglishSearch = SiteAddresses.English + SiteAddresses.Search;

    private const string SearchApi = SiteAddresses.Api + "zoeken";

    /// <summary>The bytes of a version never change, but they may be withdrawn: no cache keeps them longer than this without asking.</summary>
    private const string FileCaching = "public, max-age=600";

    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A PDF may stand in a page of this site.</summary>
    private const string FilePolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    public static WebApplication Create(PortalSettings settings, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls(settings.Address.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
        });
        Logging.Set(builder.Logging, settings.Quiet);
        builder.Services.AddSingleton(_ => Telemetry.Start("portal"));
        builder.Services.AddSingleton(services => new PortalState(settings, time ?? TimeProvider.System, services.GetRequiredService<ILogger<PortalState>>()));
        builder.Services.AddSingleton(new SearchGate(settings.SearchesAtOnce));
        builder.Services.AddResponseCompression(compression =>
        {
            // Nothing here is secret and no answer mixes what is typed with what is.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/atom+xml", "application/rss+xml", "image/svg+xml"];
        });
        var app = builder.Build();
        app.Services.GetRequiredService<Telemetry>();
        var state = app.Services.GetRequiredService<PortalState>();
        Use(app, state, settings);
        return app;
    }

    /// <summary>Bodies that harvesters are not told of.</summary>
    public static IReadOnlyList<string> WithoutPublisher(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return [.. app.Services.GetRequiredService<PortalState>().Site.WithoutPublisher];
    }

    /// <summary>The site as files: the same pages without the search.</summary>
    public static PortalSite Static(PortalSettings settings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new PortalSite(new PortalView(settings.Site, PublicCatalogue.On(new PublicShelf(settings.Shelf), today), new Layout.Assets(settings.Assets), settings.Site.BasePath));
    }

    private static void Use(WebApplication app, PortalState state, PortalSettings settings)
    {
        var root = settings.Site.BasePath.TrimEnd('/');
        app.UseResponseCompression();
        app.Use(Only);
        if (Directory.Exists(settings.Assets)) app.UseStaticFiles(AssetFiles(state, root));
        app.Run(context => Serve(context, state, root));
    }

    /// <summary>Nothing here takes anything in; an error says no more than that it is one.</summary>
    private static async Task Only(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        await next(context);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static StaticFileOptions AssetFiles(PortalState state, string root) => new()
    {
        RequestPath = root + "/web",
        FileProvider = new PhysicalFileProvider(state.Assets.Folder),
        ContentTypeProvider = Layout.Assets.Types,
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
            context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };

    private static async Task Serve(HttpContext context, PortalState state, string root)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path is Alive or Ready)
        {
            await context.Response.WriteAsync("ok", context.RequestAborted);
            return;
        }

        if (path.StartsWith(root + "/", StringComparison.Ordinal) && await Answer(context, state, path[(root.Length + 1)..])) return;
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-cache";
        if (path.StartsWith($"{root}/{SiteAddresses.Api}", StringComparison.Ordinal))
        {
            await Write(context, PortalSite.Made(PortalAnswer.Json, "{ \"error\": \"Dit adres bestaat niet; zie openapi.json.\" }"u8.ToArray()));
            return;
        }

        var site = path.StartsWith($"{root}/{SiteAddresses.English}", StringComparison.Ordinal) ? state.Site.English : state.Site;
        await Write(context, await site.Page<MissingPage>([]));
    }

    private static async Task<bool> Answer(HttpContext context, PortalState state, string address)
    {
        if (address.StartsWith(PreviewPrefix, StringComparison.Ordinal)) return await Preview(context, state, address[PreviewPrefix.Length..]);
        if (address is SiteAddresses.Search or EnglishSearch or SearchApi) return await Searched(context, state, address);
        if (address.StartsWith(SiteAddresses.Api, StringComparison.Ordinal)) context.Response.Headers.AccessControlAllowOrigin = "*";
        var (site, cache) = state.Now;
        var answer = cache.Find(address);
        if (answer is null && (answer = await site.Find(address)) is { Status: StatusCodes.Status200OK }) cache.Keep(address, answer);
        if (answer is null) return await Redirected(context, site, address);
        // What is gone may come back, and why it is gone may be told better in a moment.
        if (answer.Status != StatusCodes.Status200OK) return await Send(context, answer, "no-cache");
        return await Send(context, answer, answer.File is null ? "public, max-age=60, stale-while-revalidate=600" : FileCaching);
    }

    /// <summary>An address that lacks its last slash is still that address.</summary>
    private static async Task<bool> Redirected(HttpContext context, PortalSite site, string address)
    {
        if (address.EndsWith('/') || (address + "/" is not (SiteAddresses.Search or EnglishSearch) && await site.Find(address + "/") is null)) return false;
        context.Response.Redirect(site.View.At(address + "/") + context.Request.QueryString, permanent: true);
        return true;
    }

    private static async Task<bool> Preview(HttpContext context, PortalState state, string rest)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (rest.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var end) || state.Preview(rest[..end]) is not { } site) return false;
        return await site.Find(rest[(end + 1)..]) is { } answer && await Send(context, answer, "private, no-store");
    }

    private static async Task<bool> Searched(HttpContext context, PortalState state, string address)
    {
        using var turn = await context.RequestServices.GetRequiredService<SearchGate>().Turn(context.RequestAborted);
        if (turn is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return true;
        }

        if (address == SearchApi) context.Response.Headers.AccessControlAllowOrigin = "*";
        return await Send(context, address == SearchApi ? Found(context, state) : await Search(context, state, address == EnglishSearch ? state.Site.English : state.Site), "no-cache");
    }

    private static Task<PortalAnswer> Search(HttpContext context, PortalState state, PortalSite site)
    {
        var query = SearchQuery.Read(context.Request.Query);
        return site.Page<SearchPage>(new() { ["Query"] = query, ["Answer"] = state.Search.Index.Search(query.Request(state.Today)) });
    }

    private static PortalAnswer Found(HttpContext context, PortalState state)
    {
        var (query, view) = (SearchQuery.Read(context.Request.Query), state.Site.View);
        var answer = state.Search.Index.Search(query.Request(state.Today));
        var hits = answer.Hits.Select(hit =>
        {
            var (dossier, key) = PublicSearch.Read(hit.Payload);
            var address = view.Site.Of($"{SiteAddresses.Decisions}{dossier}/{(key.Length > 0 ? $"document/{key}/" : "")}");
            return new FoundEntry(dossier, key, FoundEntry.TextOf(hit.Title), hit.Page, FoundEntry.TextOf(hit.Passage), address);
        });
        var facets = SearchQuery.AllFacets.ToDictionary(facet => facet.Name, facet => answer.Facets[facet.Facet]);
        return PortalSite.Made(PortalAnswer.Json, JsonSerializer.SerializeToUtf8Bytes(new FoundEntries(answer.Total, [.. hits], facets), ReleaseJson.Options));
    }

    private static async Task<bool> Send(HttpContext context, PortalAnswer answer, string caching)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = caching;
        if (answer.File is { } file)
        {
            headers.ContentSecurityPolicy = FilePolicy;
            await Results.File(file, answer.ContentType, entityTag: new EntityTagHeaderValue($"\"{answer.Tag}\""), enableRangeProcessing: true).ExecuteAsync(context);
            return true;
        }

        context.Response.StatusCode = answer.Status;
        headers.ETag = $"\"{answer.Tag}\"";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(answer.Tag, StringComparison.Ordinal)) context.Response.StatusCode = StatusCodes.Status304NotModified;
        else await Write(context, answer);
        return true;
    }

    private static async Task Write(HttpContext context, PortalAnswer answer)
    {
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body!.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
