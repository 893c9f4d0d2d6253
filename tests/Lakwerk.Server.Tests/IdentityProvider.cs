using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Lakwerk.Server.Tests;

/// <summary>An identity provider on a free port that says of everybody what the test wants.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;
    private string _challenge = "";
    private string _nonce = "";

    public IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Issuer, authorization_endpoint = $"{Issuer}/ask", token_endpoint = $"{Issuer}/token", jwks_uri = $"{Issuer}/keys" }));
        _app.MapGet("/ask", Ask);
        _app.MapPost("/token", Token);
        _app.MapGet("/keys", Keys);
    }

    public string Issuer => _app.Urls.First();

    /// <summary>Who it says that it is.</summary>
    public string Person { get; set; } = ServedWorkbench.Redactor;

    /// <summary>Changes the claims or the signature before they are sent.</summary>
    public Action<Dictionary<string, object>> Claims { get; set; } = _ => { };

    public Func<string, string> Tampered { get; set; } = token => token;

    public Task Start() => _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Ask(HttpRequest request)
    {
        (_challenge, _nonce) = (request.Query["code_challenge"].ToString(), request.Query["nonce"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = "eenmalig", ["state"] = request.Query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["code"] != "eenmalig" || proof != _challenge) return Results.BadRequest();
        return Results.Json(new { access_token = "geen", token_type = "Bearer", id_token = Tampered(Signed()) });
    }

    private string Signed()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object> { ["iss"] = Issuer, ["aud"] = "lakwerk", ["sub"] = "1", ["iat"] = now, ["exp"] = now + 300, ["nonce"] = _nonce, ["preferred_username"] = Person };
        Claims(claims);
        var signed = $"{Part(new { alg = "RS256", kid = "een" })}.{Part(claims)}";
        return $"{signed}.{WebEncoders.Base64UrlEncode(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "een", n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) } } });
    }

    private static string Part(object part) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(part));
}
