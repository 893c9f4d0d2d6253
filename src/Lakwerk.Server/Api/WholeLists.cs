using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lakwerk.Server.Api;

/// <summary>
/// Refuses a list with a hole in it where it is read. The serialiser holds every field against its declaration, but not what
/// stands in a list: <c>{"areas":[null]}</c> would reach code that cannot expect it.
/// </summary>
internal static class WholeLists
{
    /// <summary>For the resolver of the API's JSON.</summary>
    public static void Guard(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace != typeof(WholeLists).Namespace) return;
        var lists = type.Type.GetProperties().Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)).ToList();
        if (lists.Count > 0) type.OnDeserialized = body => Check(body, lists);
    }

    private static void Check(object body, List<PropertyInfo> lists)
    {
        foreach (var list in lists)
        {
            var at = 0;
            foreach (var one in list.GetValue(body) as IEnumerable ?? Array.Empty<object>())
            {
                if (one is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }) throw Hole(JsonNamingPolicy.CamelCase.ConvertName(list.Name), at);
                at++;
            }
        }
    }

    private static JsonException Hole(string list, int at) => new($"{list}[{at}] is null.", $"{list}[{at}]", lineNumber: null, bytePositionInLine: null);
}
