using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Layout;

/// <summary>One sentence that the next page shows, once.</summary>
internal static class Flash
{
    private const string Cookie = "lakwerk-said";
    private const int Longest = 1000;

    public static void Leave(HttpContext context, string sentence, bool isProblem)
    {
        var text = (isProblem ? "!" : "=") + (sentence.Length > Longest ? sentence[..Longest] : sentence);
        context.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromMinutes(1), Path = "/" });
    }

    public static (string Sentence, bool IsProblem)? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } kept) return null;
        context.Response.Cookies.Delete(Cookie);
        if (!Base64Url.IsValid(kept)) return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(kept));
        return text.Length > 1 ? (text[1..], text[0] == '!') : null;
    }
}
