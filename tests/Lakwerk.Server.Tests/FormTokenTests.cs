using System.Net;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Tests;

/// <summary>Nothing changes on the word of a page that is not ours.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class FormTokenTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task Every_address_that_changes_something_refuses_a_request_without_the_form_token()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var before = workbench.Office.Dossiers.MustOpen(workbench.Dossier).Version;
        var changing = Changing().ToList();
        Assert.True(changing.Count > 20);
        foreach (var (method, path) in changing)
        {
            using var content = path.StartsWith("/api/", StringComparison.Ordinal) ? null : new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = "vals" });
            var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
            using var answer = await browser.SendAsIs(request);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, $"{method} {path} answered {(int)answer.StatusCode}");
        }

        Assert.Equal(before, workbench.Office.Dossiers.MustOpen(workbench.Dossier).Version);
    }

    [Fact]
    public async Task A_form_that_expired_is_called_so_and_none_of_its_fields_is_blamed()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = "vals", ["answer"] = "bijlage 3" });
        using var answer = await browser.SendAsIs(new HttpRequestMessage(HttpMethod.Post, $"/dossiers/{workbench.Dossier}/items/1") { Content = content });
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Dit formulier is verlopen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("answer", page, StringComparison.Ordinal);
    }

    private IEnumerable<(string Method, string Path)> Changing() =>
        from route in workbench.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method is not ("GET" or "HEAD") && !route.RoutePattern.RawText!.Contains("sign-in", StringComparison.Ordinal)
        select (method, "/" + string.Join('/', route.RoutePattern.PathSegments.Select(Filled)));

    private string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => workbench.Dossier.Value,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "doc" } => workbench.Memo.Id.Value,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => "1",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        _ => "",
    }));
}
