using System.Collections.Immutable;
using System.Reflection;

namespace Lakwerk.Dossiers.Tests;

/// <summary>A value of any type of the events with everything in it that it can hold, the same each time.</summary>
internal static class Filled
{
    private static readonly Dictionary<Type, object> Simple = new()
    {
        [typeof(string)] = "x",
        [typeof(int)] = 7,
        [typeof(long)] = 7L,
        [typeof(double)] = 12.5,
        [typeof(decimal)] = 12.5m,
        [typeof(bool)] = true,
        [typeof(DateOnly)] = new DateOnly(2023, 3, 14),
        [typeof(TimeOnly)] = new TimeOnly(9, 5),
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(5),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2023, 3, 14, 9, 5, 0, TimeSpan.FromHours(1)),
    };

    public static object Of(Type type)
    {
        if (Simple.TryGetValue(type, out var value)) return value;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type.IsGenericType && type.GetGenericArguments() is [var item]) return ListOf(type, item);
        return ObjectOf(type);
    }

    private static object ListOf(Type type, Type item)
    {
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Of(item), 0);
        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray).GetMethods().Single(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(item).Invoke(null, [items])!
            : items;
    }

    private static object ObjectOf(Type type)
    {
        var make = type.GetConstructors().Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no constructor.");
        var made = make.Invoke([.. make.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite && !make.GetParameters().Any(p => p.Name == property.Name)) property.SetValue(made, Of(property.PropertyType));
        return made;
    }
}
