using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Api;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Jobs;
using Lakwerk.Server.Layout;
using Lakwerk.Server.Live;
using Lakwerk.Server.Models;
using Lakwerk.Server.Operations;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Lakwerk.Server;

/// <summary>Puts the web application together.</summary>
public static class Workbench
{
    internal const long LargestRequest = 512L * 1024 * 1024;
    private const int MostFormValues = 20_000;

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    /// <exception cref="Work.InputException">Demo accounts on an address that others can reach.</exception>
    public static WebApplication Create(WorkbenchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.MustBeSafe();
        Directory.CreateDirectory(settings.Data);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls(settings.Address.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        Logging.Set(builder.Logging, settings.Quiet);
        AddDesks(builder.Services, settings);
        AddFramework(builder.Services, settings);
        AddSignIn(builder.Services, settings);
        var app = builder.Build();
        if (settings.DemoAccounts) DemoAccounts.AddTo(app.Services.GetRequiredService<AccountBook>());
        Use(app, settings);
        return app;
    }

    /// <summary>What a person at the terminal wants to know once it runs.</summary>
    public static IEnumerable<string> Welcome(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var settings = app.Services.GetRequiredService<WorkbenchSettings>();
        if (!app.Services.GetRequiredService<Assets>().AreBuilt)
            yield return "the scripts and styles were not built: install nodejs and npm, then run ./lakwerk setup.";
        yield return $"the workbench is at {string.Join(' ', app.Urls)}; Ctrl+C stops it.";
        if (app.Services.GetRequiredService<FirstAccount>().Code is { } code)
            yield return $"there is no account yet: make the first one at /first-account with the code {code}.";
        if (!settings.DemoAccounts) yield break;
        foreach (var (id, name, role) in DemoAccounts.All) yield return $"sign in as {id} ({name}, {role}), password {DemoAccounts.Password}";
    }

    /// <summary>What is ours: the office, and the desks at which pages and programs come for it.</summary>
    private static void AddDesks(IServiceCollection services, WorkbenchSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Assets(settings.Assets));
        services.AddSingleton(provider => new AccountBook(provider.GetRequiredService<Office>().Cabinet, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Office.At(settings.Place, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<People>();
        services.AddSingleton<OverviewBook>();
        services.AddSingleton<PageTexts>();
        services.AddSingleton<ConsistencyBook>();
        services.AddSingleton<BodyPapers>();
        services.AddSingleton<FavouriteGrounds>();
        services.AddSingleton<FirstAccount>();
        services.AddSingleton<ProofBook>();
        services.AddSingleton<ProofRun>();
        services.AddSingleton<ReleaseRun>();
        services.AddSingleton<PublicationRun>();
        services.AddSingleton<BundleRun>();
        services.AddSingleton<RequestRun>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<OpenSuggestions>();
        services.AddSingleton<Broadcaster>();
        services.AddSingleton<WorkerProcess>();
        services.AddSingleton<UploadDesk>();
        services.AddSingleton<PartialUploads>();
        services.AddHostedService(provider => provider.GetRequiredService<PartialUploads>());
        services.AddHostedService(provider => provider.GetRequiredService<Broadcaster>());
        services.AddJobs<ChildRunner>(settings.Place, new JobSettings(!settings.Place.IsShared, WorkerProcess.AtOnce));
        services.AddSingleton<Health>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton(provider => Telemetry.Start(provider.GetRequiredService<Office>(), "web"));
        services.AddScoped<Visit>();
        services.AddScoped<Counter>();
    }

    /// <summary>What the framework gives, as strict as it can be set.</summary>
    private static void AddFramework(IServiceCollection services, WorkbenchSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.AddRateLimiter(options => RateLimits.Set(options, settings));
        services.AddDataProtection().SetApplicationName("lakwerk");
        services.AddOptions<KeyManagementOptions>().Configure<Office>((keys, office) => keys.XmlRepository = new KeyCabinet(office));
        services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.ValueCountLimit) = (LargestRequest, MostFormValues));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "lakwerk-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
            options.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(WholeLists.Guard);
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
    }

    private static void AddSignIn(IServiceCollection services, WorkbenchSettings settings)
    {
        var ways = services.AddAuthentication(SignedIn.Either)
            .AddPolicyScheme(SignedIn.Either, null, options => options.ForwardDefaultSelector = context => TokenSignIn.IsUsedBy(context.Request) ? TokenSignIn.Name : SignedIn.Scheme)
            .AddCookie(SignedIn.Scheme, options =>
            {
                options.Cookie.Name = "lakwerk";
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.Cookie.HttpOnly = true;
                options.ExpireTimeSpan = SessionLength;
                options.SlidingExpiration = true;
                options.LoginPath = "/sign-in";
                options.ReturnUrlParameter = "back";
                options.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, context.RedirectUri);
                options.Events.OnRedirectToAccessDenied = context => Status(context.HttpContext, StatusCodes.Status403Forbidden);
                options.Events.OnValidatePrincipal = context => SignedIn.EndWhenChanged(context, context.HttpContext.RequestServices.GetRequiredService<AccountBook>());
            })
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Name, null);
        if (settings.Provider is { } provider) ways.AddOAuth<ProviderOptions, ProviderSignIn>(ProviderSignIn.Name, options => SetProvider(options, provider));
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder(SignedIn.Either).RequireAuthenticatedUser().Build());
    }

    private static void SetProvider(ProviderOptions options, ProviderSettings provider)
    {
        options.Provider = provider;
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret.Length > 0 ? provider.ClientSecret : "none");
        // The real addresses are read from the provider before either is used.
        options.AuthorizationEndpoint = options.TokenEndpoint = provider.Issuer.AbsoluteUri;
        (options.CallbackPath, options.SignInScheme, options.UsePkce) = ("/sign-in/provider/back", SignedIn.Scheme, true);
        foreach (var scope in (string[])["openid", "profile", "email"]) options.Scope.Add(scope);
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CorrelationCookie.Name = "lakwerk-provider";
        options.CorrelationCookie.Path = "/sign-in/provider";
        options.Events.OnTicketReceived = ProviderEvents.Arrive;
        options.Events.OnRemoteFailure = ProviderEvents.Fail;
    }

    private static void Use(WebApplication app, WorkbenchSettings settings)
    {
        _ = app.Services.GetRequiredService<Telemetry>();
        BehindProxy.Use(app, settings);
        RequestLog.Use(app);
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problems.Apologise, SuppressDiagnosticsCallback = failed => Problems.IsOfSender(failed.Exception) });
        app.UseStatusCodePages(Problems.Explain);
        if (Directory.Exists(settings.Assets)) app.UseStaticFiles(AssetFiles(app.Services.GetRequiredService<Assets>()));
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        Health.Map(app);
        MapPages(app.MapGroup("").RequireFormTokenToChange());
        MapApi(app.MapGroup("/api/v1").RequireFormTokenToChange());
    }

    private static void MapPages(RouteGroupBuilder pages)
    {
        SignInEndpoints.Map(pages);
        OverviewEndpoints.Map(pages);
        DossierEndpoints.Map(pages);
        DocumentEndpoints.Map(pages);
        ArrangeEndpoints.Map(pages);
        ViewerEndpoints.Map(pages);
        PartyEndpoints.Map(pages);
        ReleaseEndpoints.Map(pages);
        PassageEndpoints.Map(pages);
        LetterEndpoints.Map(pages);
        AccountEndpoints.Map(pages);
        PeopleEndpoints.Map(pages);
        FavouriteEndpoints.Map(pages);
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        DossierApi.Map(api);
        MarkEndpoints.Map(api);
        PassageApi.Map(api);
        CommandApi.Map(api);
        DocumentApi.Map(api);
        ReleaseApi.Map(api);
        OfficeApi.Map(api);
        api.MapGet("/openapi.json", OpenApiDocument.Show).WithSummary("This description");
    }

    private static StaticFileOptions AssetFiles(Assets assets) => new()
    {
        RequestPath = "/web",
        FileProvider = new PhysicalFileProvider(assets.Folder),
        ContentTypeProvider = Assets.Types,
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
            context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };

    /// <summary>A person goes to the sign-in page; a script or a program is told.</summary>
    private static Task Refuse(HttpContext context, string page)
    {
        if (Problems.WantsJson(context.Request) || context.Request.Headers.ContainsKey("HX-Request")) return Status(context, StatusCodes.Status401Unauthorized);
        context.Response.Redirect(page);
        return Task.CompletedTask;
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
