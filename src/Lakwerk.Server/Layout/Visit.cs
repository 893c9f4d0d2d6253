using System.Globalization;
using System.Security.Claims;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Server.Languages;
using Lakwerk.Server.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Layout;

/// <summary>What a page needs to know of the one who looks at it.</summary>
public sealed class Visit
{
    internal const string LanguageCookie = "lakwerk-language";
    internal const string ThemeCookie = "lakwerk-theme";

    private readonly HttpContext _context;
    private readonly IAntiforgery _antiforgery;

    public Visit(IHttpContextAccessor accessor, IAntiforgery antiforgery, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        ArgumentNullException.ThrowIfNull(time);
        _context = accessor.HttpContext ?? throw new InvalidOperationException("A visit is a request.");
        _antiforgery = antiforgery;
        Texts = new Texts(LanguageOf(_context.Request));
        Now = time.GetUtcNow();
    }

    public Texts Texts { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today => DutchDates.DayOf(Now);

    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public ClaimsPrincipal User => _context.User;

    public Actor Actor => User.Actor();

    public string Path => _context.Request.Path;

    public string PathAndQuery => _context.Request.Path + _context.Request.QueryString;

    /// <summary>A part of a page was asked for, not the page.</summary>
    public bool IsPartial => _context.Request.Headers.ContainsKey("HX-Request");

    /// <summary>"light", "dark", or null to follow the machine.</summary>
    public string? Theme => _context.Request.Cookies[ThemeCookie] is "light" or "dark" ? _context.Request.Cookies[ThemeCookie] : null;

    /// <summary>Proves that a form or a script is ours.</summary>
    public string FormToken => _antiforgery.GetAndStoreTokens(_context).RequestToken!;

    /// <summary>What the act before this page left to say.</summary>
    public (string Sentence, bool IsProblem)? Said() => Flash.Take(_context);

    public static string Number(double value, string format = "0.##") => value.ToString(format, CultureInfo.InvariantCulture);

    internal static Language LanguageOf(HttpRequest request) => request.Cookies[LanguageCookie] switch
    {
        "nl" => Language.Dutch,
        "en" => Language.English,
        _ => PrefersEnglish(request) ? Language.English : Language.Dutch,
    };

    private static bool PrefersEnglish(HttpRequest request)
    {
        var first = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault();
        return first?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true
            && !request.GetTypedHeaders().AcceptLanguage.Any(language => language.Value.StartsWith("nl", StringComparison.OrdinalIgnoreCase));
    }
}
