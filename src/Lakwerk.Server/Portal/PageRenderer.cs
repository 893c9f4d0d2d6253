using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lakwerk.Server.Portal;

/// <summary>Makes a page of a component, without a request: what is served and what is written as a file are the same bytes.</summary>
internal static class PageRenderer
{
    private static readonly ServiceProvider None = new ServiceCollection().BuildServiceProvider();

    public static async Task<byte[]> Render<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(None, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            using var stream = new MemoryStream();
            await using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)) page.WriteHtmlTo(writer);
            return stream.ToArray();
        });
    }
}
