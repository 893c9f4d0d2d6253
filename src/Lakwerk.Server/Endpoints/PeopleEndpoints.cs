using System.Text.RegularExpressions;
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

/// <summary>Who may sign in: the first account of an empty office, and the others, kept by administrators.</summary>
internal static partial class PeopleEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/first-account", ShowFirst).AllowAnonymous();
        app.MapPost("/first-account", MakeFirst).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        var people = app.MapGroup("/people").AddEndpointFilter(OnlyAdministrators);
        people.MapGet("", Show);
        people.MapPost("", Add);
        people.MapPost("{person}/password", SetPassword);
        people.MapPost("{person}/remove", Remove);
    }

    internal static async ValueTask<object?> OnlyAdministrators(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var (context, accounts) = (invocation.HttpContext, (AccountBook)invocation.HttpContext.RequestServices.GetService(typeof(AccountBook))!);
        return accounts.Find(context.User.Actor().Id)?.IsAdministrator == true ? await next(invocation) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static IResult ShowFirst(FirstAccount first) => first.Code is null ? TypedResults.LocalRedirect("/sign-in") : new RazorComponentResult<FirstAccountPage>();

    private static async Task<IResult> MakeFirst(
        Counter counter, FirstAccount first, AccountBook accounts, [FromForm] string? code, [FromForm] string? name, [FromForm] string? person, [FromForm] string? password)
    {
        if (!first.Opens(code)) return Answers.Refused(counter.Context, "/first-account", counter.Visit.Texts["first.code.wrong"]);
        if (Problem(counter, person, name, password) is { } problem) return Answers.Refused(counter.Context, "/first-account", problem);
        var account = accounts.Set(person!, name!, password!, administrator: true);
        await counter.Context.SignInAsync(SignedIn.Scheme, SignedIn.Principal(account, SignedIn.Scheme));
        return TypedResults.LocalRedirect("/");
    }

    private static RazorComponentResult<PeoplePage> Show() => new();

    private static RedirectHttpResult Add(
        Counter counter, AccountBook accounts, [FromForm] string? name, [FromForm] string? person, [FromForm] string? password, [FromForm] bool? administrator)
    {
        var texts = counter.Visit.Texts;
        if (Problem(counter, person, name, password) is { } problem) return Answers.Refused(counter.Context, "/people", problem);
        if (accounts.Find(person!) is not null) return Answers.Refused(counter.Context, "/people", texts["people.taken"]);
        accounts.Set(person!, name!, password!, administrator == true);
        return Answers.Done(counter.Context, "/people", texts["people.add.done", name]);
    }

    private static IResult SetPassword(Counter counter, AccountBook accounts, string person, [FromForm] string? password)
    {
        if (accounts.Find(person) is null) return TypedResults.NotFound();
        if (password is not { Length: >= AccountEndpoints.ShortestPassword }) return Answers.Refused(counter.Context, "/people", Short(counter));
        accounts.SetPassword(person, password);
        return Answers.Done(counter.Context, "/people", counter.Visit.Texts["people.reset.done"]);
    }

    private static RedirectHttpResult Remove(Counter counter, AccountBook accounts, string person)
    {
        if (person == counter.Visit.Actor.Id) return Answers.Refused(counter.Context, "/people", counter.Visit.Texts["people.remove.self"]);
        accounts.Remove(person);
        return Answers.Done(counter.Context, "/people", counter.Visit.Texts["people.removed"]);
    }

    internal static string? Problem(Counter counter, string? person, string? name, string? password)
    {
        if (person is null || !Id().IsMatch(person)) return counter.Visit.Texts["people.id.bad"];
        if (string.IsNullOrWhiteSpace(name)) return counter.Visit.Texts["problem.missing"];
        return password is { Length: >= AccountEndpoints.ShortestPassword } ? null : Short(counter);
    }

    private static string Short(Counter counter) => counter.Visit.Texts["account.password.short", AccountEndpoints.ShortestPassword];

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,39}$")]
    private static partial Regex Id();
}
