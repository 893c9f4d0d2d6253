using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Lakwerk.Server.Api;

/// <summary>Describes the API as it is: read from the routes themselves, so that the description cannot lag behind.</summary>
internal static class OpenApiDocument
{
    private const string Prefix = "/api/v1/";

    public static IResult Show(EndpointDataSource routes, IOptions<JsonOptions> options) => TypedResults.Text(Of(routes, options.Value.SerializerOptions).ToJsonString(), "application/json");

    private static JsonObject Of(EndpointDataSource routes, JsonSerializerOptions options)
    {
        var paths = new JsonObject();
        foreach (var route in routes.Endpoints.OfType<RouteEndpoint>().Where(route => Address(route).StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(Address, StringComparer.Ordinal))
        {
            var path = paths[Address(route)] as JsonObject ?? (JsonObject)(paths[Address(route)] = new JsonObject());
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []) path[method.ToLowerInvariant()] = Operation(route, options);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Lakwerk", ["version"] = "1", ["license"] = new JsonObject { ["name"] = "EUPL-1.2", ["identifier"] = "EUPL-1.2" } },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = CommandSchemas.All(), ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } } },
        };
    }

    private static JsonObject Operation(RouteEndpoint route, JsonSerializerOptions options)
    {
        var operation = new JsonObject
        {
            ["summary"] = route.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary,
            ["tags"] = new JsonArray([.. (route.Metadata.GetMetadata<ITagsMetadata>()?.Tags ?? []).Select(tag => (JsonNode)tag)]),
            ["parameters"] = new JsonArray([.. Parameters(route)]),
            ["responses"] = Responses(route, options),
        };
        if (BodyOf(route) is { } body) operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", Body(body, options)) };
        return operation;
    }

    private static IEnumerable<JsonNode> Parameters(RouteEndpoint route)
    {
        var inPath = route.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet();
        foreach (var parameter in ParametersOf(route).Where(parameter => IsSimple(parameter.ParameterType)))
            yield return new JsonObject
            {
                ["name"] = parameter.Name,
                ["in"] = inPath.Contains(parameter.Name!) ? "path" : "query",
                ["required"] = inPath.Contains(parameter.Name!),
                ["schema"] = new JsonObject { ["type"] = (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(int) ? "integer" : "string" },
            };
    }

    private static JsonObject Responses(RouteEndpoint route, JsonSerializerOptions options)
    {
        var responses = new JsonObject { ["default"] = new JsonObject { ["description"] = "Why not.", ["content"] = Content("application/problem+json", Problem()) } };
        foreach (var produced in route.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(produced => produced.Type is not null && produced.Type != typeof(void)))
            responses[produced.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new JsonObject { ["description"] = "Done.", ["content"] = Content("application/json", Schema(produced.Type!, options)) };
        return responses;
    }

    private static JsonObject Problem()
    {
        var properties = new JsonObject { ["status"] = new JsonObject { ["type"] = "integer" } };
        foreach (var part in (string[])["type", "title", "detail", "rule", "trace"]) properties[part] = new JsonObject { ["type"] = "string" };
        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonNode Schema(Type type, JsonSerializerOptions options) => type == typeof(object) ? new JsonObject { ["type"] = "object" } : options.GetJsonSchemaAsNode(type, CommandSchemas.Plain);

    private static JsonNode Body(Type type, JsonSerializerOptions options)
    {
        var schema = Schema(type, options);
        if (type == typeof(NewCommands)) schema["properties"]!["commands"]!["items"] = CommandSchemas.Reference(CommandSchemas.Any);
        return schema;
    }

    private static Type? BodyOf(RouteEndpoint route) => ParametersOf(route).Select(parameter => parameter.ParameterType).FirstOrDefault(type => type.Namespace == typeof(OpenApiDocument).Namespace);

    private static ParameterInfo[] ParametersOf(RouteEndpoint route) => route.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];

    private static bool IsSimple(Type type) => type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type) is { IsValueType: true } value && value != typeof(CancellationToken);

    private static string Address(RouteEndpoint route) => "/" + string.Join('/', (route.RoutePattern.RawText ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace(":int}", "}", StringComparison.Ordinal)));
}
