using Lakwerk.Server.Accounts;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>One's own account: password, and tokens for programs.</summary>
internal static class AccountEndpoints
{
    private const int ShortestPassword = 10;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/account", Show);
        app.MapPost("/account/password", ChangePassword);
        app.MapPost("/account/tokens", NewToken);
        app.MapPost("/account/tokens/drop", DropToken);
    }

    private static RazorComponentResult<AccountPage> Show(Counter counter, AccountBook accounts) => new(new { Account = accounts.Find(counter.Visit.Actor.Id)! });

    private static async Task<IResult> ChangePassword(Counter counter, AccountBook accounts, [FromForm] string? old, [FromForm] string? password)
    {
        var (id, texts) = (counter.Visit.Actor.Id, counter.Visit.Texts);
        if (accounts.SignIn(id, old ?? "").Result != SignInOutcome.Welcome) return Answers.Refused(counter.Context, "/account", texts["account.password.wrong"]);
        if (password is not { Length: >= ShortestPassword }) return Answers.Refused(counter.Context, "/account", texts["account.password.short", ShortestPassword]);
        var account = accounts.SetPassword(id, password);
        // Other sessions of this account end; this one goes on.
        await counter.Context.SignInAsync(SignedIn.Scheme, SignedIn.Principal(account, SignedIn.Scheme));
        return Answers.Done(counter.Context, "/account", texts["account.password.done"]);
    }

    private static RazorComponentResult<AccountPage> NewToken(Counter counter, AccountBook accounts, [FromForm] string? purpose)
    {
        var id = counter.Visit.Actor.Id;
        var token = accounts.NewToken(id, purpose ?? "");
        return new RazorComponentResult<AccountPage>(new { Account = accounts.Find(id)!, Token = token });
    }

    private static RedirectHttpResult DropToken(Counter counter, AccountBook accounts, [FromForm] string token)
    {
        accounts.DropToken(counter.Visit.Actor.Id, token);
        return Answers.Done(counter.Context, "/account", counter.Visit.Texts["account.token.dropped"]);
    }
}
